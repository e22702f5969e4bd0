import { send } from '../messages/messenger.ts';

/** Tells the background that notes have changed: it may be asleep, and pages show their passages. */
export function tellNotesChanged(): void {
  void send('notesChanged', {}).catch(() => undefined);
}
