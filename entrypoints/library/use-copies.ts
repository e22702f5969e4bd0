import { useRef, useState } from 'preact/hooks';
import type { CopiesState } from '../../components/settings/Copies.tsx';
import type { Merged } from '../../notes/archive.ts';
import { Snapshots } from '../../notes/snapshots.ts';
import { useLive } from '../shared/use-live.ts';
import { archive, notesDatabase } from './archive.ts';
import type { Attempt } from './use-attempt.ts';

const snapshots = new Snapshots(notesDatabase, archive);

/** Follows the snapshots, and goes back to one. */
export function useCopies(attempt: Attempt): CopiesState {
  const copies = useLive<CopiesState['copies']>(() => snapshots.list(), undefined);
  const [done, setDone] = useState<CopiesState['done']>();
  const changes = useRef<Merged['changes']>([]);
  const goBack = async (id: number): Promise<void> => {
    const at = copies?.find((copy) => copy.id === id)?.at ?? '';
    const notes = await snapshots.read(id);
    // What is now may be what is wanted after all.
    await snapshots.take('restore');
    const merged = await archive.revert(notes);
    changes.current = merged.changes;
    setDone({ count: merged.changes.length, at });
  };
  const undo = async (): Promise<void> => {
    await archive.unmerge(changes.current);
    setDone(undefined);
  };
  return {
    copies,
    done,
    onGoBack: (id) => void attempt(goBack(id)),
    onUndo: () => void attempt(undo()),
  };
}
