import { useRef, useState } from 'preact/hooks';
import type { GlossaryImporting, GlossaryImportState } from '../../../components/glossary-files/state.ts';
import { type Language, textIn } from '../../../glossary/index.ts';
import type { FileChoice, Inspection } from '../../../shelf/files/index.ts';
import { ask } from '../../messages/messenger.ts';
import { shelf } from '../../shared/own-shelf.ts';
import { hearing } from '../hearing.ts';
import { reasonOf } from '../use-attempt.ts';
import { glossaryFilesWork } from './worker.ts';

/** Brings a glossary in, by the worker. */
export function useGlossaryImport(language: Language): GlossaryImporting {
  const [state, setState] = useState<GlossaryImportState>({ kind: 'none' });
  /** Told from each other, so that the answer about a file, or a choice, that was put away is not shown. */
  const turn = useRef(0);
  /** What was brought in last, so that it can be taken back. */
  const last = useRef<{ readonly id: string; readonly title: string } | undefined>(undefined);

  const begin = (): ((next: GlossaryImportState) => void) => {
    turn.current += 1;
    const own = turn.current;
    return (next) => {
      if (turn.current === own) setState(next);
    };
  };
  const look = async (file: File): Promise<void> => {
    const show = begin();
    const { name } = file;
    show({ kind: 'looking', file: name, progress: 0 });
    const own = turn.current;
    const answer = await hearing(
      (progress) => show({ kind: 'looking', file: name, progress }),
      async (progress) => glossaryFilesWork().inspect(file, progress),
    );
    if (answer.kind !== 'done') show(answer);
    else if ('problem' in answer) show({ kind: 'unreadable', file: name, problem: answer.problem });
    else if (turn.current === own) await read(name, answer.inspection, answer.inspection.guess);
  };
  const read = async (file: string, inspection: Inspection, choice: FileChoice): Promise<void> => {
    const show = begin();
    const about = { kind: 'preview' as const, file, inspection, choice };
    show({ ...about, preview: { progress: 0 } });
    const answer = await hearing(
      (progress) => show({ ...about, preview: { progress } }),
      async (progress) => glossaryFilesWork().read(choice, progress),
    );
    if (answer.kind !== 'done') show(answer);
    else if ('problem' in answer) show({ kind: 'unreadable', file, problem: answer.problem });
    else show({ ...about, preview: answer.preview });
  };
  const take = async (file: string): Promise<void> => {
    const show = begin();
    show({ kind: 'importing', file, progress: 0 });
    const answer = await hearing(
      (progress) => show({ kind: 'importing', file, progress }),
      async (progress) => glossaryFilesWork().take(progress),
    );
    if (answer.kind !== 'done') {
      show(answer);
      return;
    }
    // The worker has no way to the background, which compiles its index anew.
    void ask('glossariesChanged', {}).catch(() => undefined);
    last.current = { id: answer.id, title: textIn(answer.title, language) };
    show({ kind: 'done', title: last.current.title, entries: answer.entries });
  };
  const undo = async (): Promise<void> => {
    if (!last.current) return;
    const { id, title } = last.current;
    setState({ kind: 'undoing' });
    await shelf.remove(id);
    last.current = undefined;
    setState({ kind: 'undone', title });
  };
  const attempt = (action: Promise<void>): void => {
    action.catch((error: unknown) => setState({ kind: 'failed', reason: reasonOf(error) }));
  };
  return {
    state,
    onFile: (file) => {
      if (state.kind === 'importing' || state.kind === 'undoing') return;
      void glossaryFilesWork().cancel();
      attempt(look(file));
    },
    onChoose: (choice) => {
      if (state.kind !== 'preview') return;
      void glossaryFilesWork().cancel();
      attempt(read(state.file, state.inspection, choice));
    },
    onImport: () => {
      if (state.kind === 'preview' && 'entries' in state.preview) attempt(take(state.file));
    },
    onCancel: () => {
      // What is being written ends with an answer: it is cancelled, or it was done already.
      void glossaryFilesWork().cancel();
      if (state.kind === 'importing') return;
      turn.current += 1;
      setState({ kind: state.kind === 'looking' ? 'cancelled' : 'none' });
    },
    onUndo: () => attempt(undo()),
  };
}
