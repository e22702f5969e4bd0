import type { GlossaryImporting, GlossaryImportState } from '../../../components/glossary-files/state.ts';
import { type Language, textIn } from '../../../glossary/index.ts';
import type { FileChoice, Inspection } from '../../../shelf/files/index.ts';
import { ask } from '../../messages/messenger.ts';
import { shelf } from '../../shared/own-shelf.ts';
import { hearing } from '../hearing.ts';
import { Lasting, useLasting } from '../lasting.ts';
import { reasonOf } from '../use-attempt.ts';
import { glossaryFilesWork } from './worker.ts';

/** How far it has come: it goes on while the reader looks at another view. */
const importing = new Lasting<GlossaryImportState>({ kind: 'none' });

/** Told from each other, so that the answer about a file, or a choice, that was put away is not shown. */
let turn = 0;

/** What was brought in last, so that it can be taken back. */
let last: { readonly id: string; readonly title: string } | undefined;

/** Brings a glossary in, by the worker. */
export function useGlossaryImport(language: Language): GlossaryImporting {
  return {
    state: useLasting(importing),
    onFile: (file) => {
      const { kind } = importing.state;
      if (kind === 'importing' || kind === 'undoing') return;
      void glossaryFilesWork().cancelImport();
      attempt(look(file));
    },
    onChoose: (choice) => {
      const { state } = importing;
      if (state.kind !== 'preview') return;
      void glossaryFilesWork().cancelImport();
      attempt(read(state.file, state.inspection, choice));
    },
    onImport: () => {
      const { state } = importing;
      if (state.kind === 'preview' && 'entries' in state.preview) attempt(take(state.file, language));
    },
    onCancel: () => {
      const { kind } = importing.state;
      // What is being written ends with an answer: it is cancelled, or it was done already.
      void glossaryFilesWork().cancelImport();
      if (kind === 'importing') return;
      turn += 1;
      importing.set({ kind: kind === 'looking' ? 'cancelled' : 'none' });
    },
    onUndo: () => attempt(undo()),
  };
}

/** @returns a way to show how far something has come, as long as nothing else was begun since */
function begin(): (next: GlossaryImportState) => void {
  turn += 1;
  const own = turn;
  return (next) => {
    if (turn === own) importing.set(next);
  };
}

async function look(file: File): Promise<void> {
  const show = begin();
  const { name } = file;
  show({ kind: 'looking', file: name, progress: 0 });
  const own = turn;
  const answer = await hearing(
    (progress) => show({ kind: 'looking', file: name, progress }),
    async (progress) => glossaryFilesWork().inspect(file, progress),
  );
  if (answer.kind !== 'done') show(answer);
  else if ('problem' in answer) show({ kind: 'unreadable', file: name, problem: answer.problem });
  else if (turn === own) await read(name, answer.inspection, answer.inspection.guess);
}

async function read(file: string, inspection: Inspection, choice: FileChoice): Promise<void> {
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
}

async function take(file: string, language: Language): Promise<void> {
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
  last = { id: answer.id, title: textIn(answer.title, language) };
  show({ kind: 'done', title: last.title, entries: answer.entries });
}

async function undo(): Promise<void> {
  if (!last) return;
  const { id, title } = last;
  importing.set({ kind: 'undoing' });
  await shelf.remove(id);
  last = undefined;
  importing.set({ kind: 'undone', title });
}

function attempt(action: Promise<void>): void {
  action.catch((error: unknown) => importing.set({ kind: 'failed', reason: reasonOf(error) }));
}
