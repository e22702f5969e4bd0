import { useRef, useState } from 'preact/hooks';
import type { Importing, ImportState } from '../../../components/transfer/state.ts';
import { hearing } from '../hearing.ts';
import { reasonOf } from '../use-attempt.ts';
import { transferWork } from './worker.ts';

/** Brings notes in, by the worker. */
export function useImport(): Importing {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  /** Told from each other, so that the answer about a file that was put away is not shown. */
  const turn = useRef(0);

  const read = async (file: File): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const { name } = file;
    const show = (next: ImportState): void => {
      if (turn.current === own) setState(next);
    };
    show({ kind: 'reading', file: name, progress: 0 });
    const answer = await hearing(
      (progress) => show({ kind: 'reading', file: name, progress }),
      async (progress) => transferWork().read(file, progress),
    );
    if (answer.kind !== 'done') show(answer);
    else if ('preview' in answer) show({ kind: 'preview', file: name, preview: answer.preview });
    else show({ kind: 'unreadable', file: name, problem: answer.problem });
  };
  const take = async (file: string): Promise<void> => {
    setState({ kind: 'importing', file, progress: 0 });
    const answer = await hearing(
      (progress) => setState({ kind: 'importing', file, progress }),
      async (progress) => transferWork().take(progress),
    );
    setState(answer);
  };
  const undo = async (): Promise<void> => {
    setState({ kind: 'undoing' });
    const answer = await transferWork().undo();
    setState(answer.kind === 'done' ? { ...answer, kind: 'undone' } : answer);
  };
  const cancel = (): void => {
    // What is being written ends with an answer: it is cancelled, or it was done already.
    void transferWork().cancelImport();
    if (state.kind === 'importing') return;
    turn.current += 1;
    setState({ kind: state.kind === 'reading' ? 'cancelled' : 'none' });
  };
  const attempt = (action: Promise<void>): void => {
    action.catch((error: unknown) => setState({ kind: 'failed', reason: reasonOf(error) }));
  };
  return {
    state,
    onFile: (file) => {
      if (state.kind === 'importing' || state.kind === 'undoing') return;
      if (state.kind === 'reading') void transferWork().cancelImport();
      attempt(read(file));
    },
    onImport: () => {
      if (state.kind === 'preview') attempt(take(state.file));
    },
    onCancel: cancel,
    onUndo: () => attempt(undo()),
  };
}
