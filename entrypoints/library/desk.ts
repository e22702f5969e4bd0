import type { NotesDesk } from '../../notes/desk/model.ts';
import { archive } from './archive.ts';
import { localDesk } from './local-desk.ts';

/** The desk that the library's notes are looked through at. */
export const desk: NotesDesk = localDesk(archive);

const followers = new Set<() => void>();
void desk.watch(() => {
  for (const changed of followers) changed();
});

/** Follows what happens to the notes at the desk. @returns how to stop */
export function followDesk(changed: () => void): () => void {
  followers.add(changed);
  return () => void followers.delete(changed);
}
