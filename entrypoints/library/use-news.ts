import { useEffect, useRef, useState } from 'preact/hooks';
import type { NotesTranslate } from '../../components/i18n/notes.ts';
import { failureWords, isForGood } from '../../components/library/failure-words.ts';
import type { News } from '../../components/library/NewsFoot.tsx';

/** News that nothing can be done about go by themselves, after so many milliseconds. */
const READ_MS = 6000;

/** Something that was done, and how it is undone. */
export interface Deed {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

/** What is said of what was done, and the way back. */
export interface NewsState {
  readonly news: News;
  readonly problem: string;
  /** Does something and says what came of it; what failed is said too. @returns whether it was done */
  readonly act: (action: () => Promise<Deed | undefined>) => Promise<boolean>;
  readonly onUndo: () => void;
  readonly onNewsRead: () => void;
}

/** Keeps what was done while the view is open: the last can be undone, then the one before. */
export function useNews(t: NotesTranslate): NewsState {
  const [text, setText] = useState('');
  const [canUndo, setCanUndo] = useState(false);
  const [problem, setProblem] = useState('');
  const undos = useRef<(() => Promise<unknown>)[]>([]);
  const read = (): void => {
    setText('');
    setCanUndo(false);
  };
  useEffect(() => {
    if (text === '' || canUndo) return;
    const timer = setTimeout(() => setText(''), READ_MS);
    return () => clearTimeout(timer);
  }, [text, canUndo]);

  const act: NewsState['act'] = async (action) => {
    try {
      const deed = await action();
      setProblem('');
      if (!deed) return true;
      setText(deed.text);
      setCanUndo(deed.undo !== undefined);
      if (deed.undo) undos.current.push(deed.undo);
      return true;
    } catch (error) {
      setProblem(failureWords(error, t));
      return false;
    }
  };
  return {
    news: { text, canUndo },
    problem,
    act,
    onUndo: () => {
      const undo = undos.current.pop();
      if (!undo) return;
      void act(async () => {
        try {
          await undo();
        } catch (error) {
          // One that can never be done is out of the way of those before it.
          if (isForGood(error)) read();
          else undos.current.push(undo);
          throw error;
        }
        return { text: t('undone') };
      });
    },
    onNewsRead: read,
  };
}
