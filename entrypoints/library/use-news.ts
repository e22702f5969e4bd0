import { useEffect, useRef, useState } from 'preact/hooks';
import type { NotesTranslate } from '../../components/i18n/notes.ts';
import type { News } from '../../components/library/NewsFoot.tsx';
import { StoreFailure } from '../../notes/index.ts';
import { reasonOf } from './use-attempt.ts';

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
      setProblem(failure(error, t));
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
        await undo();
        return { text: t('undone') };
      });
    },
    onNewsRead: () => {
      setText('');
      setCanUndo(false);
    },
  };
}

/** @returns what happened, that nothing is lost, and what to do */
function failure(error: unknown, t: NotesTranslate): string {
  const kind = error instanceof StoreFailure ? error.kind : 'other';
  return kind === 'other' ? t('failed', { reason: reasonOf(error) }) : t(`failed.${kind}`);
}
