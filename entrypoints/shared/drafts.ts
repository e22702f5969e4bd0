import type { Drafts } from '../../components/notes/NoteItem.tsx';
import { type Note, type Notes, noteDraftKey } from '../../notes/index.ts';

/** What is being written on notes in a list, kept in the store at every key, so that it outlives the list and the window. */
export class StoredDrafts extends Map<string, string> implements Drafts {
  readonly #store: Notes;

  constructor(store: Notes) {
    super();
    this.#store = store;
  }

  /** Fetches the drafts of notes that are about to be shown; what is written here already holds. @returns the notes */
  async with(notes: readonly Note[]): Promise<readonly Note[]> {
    for (const { id } of notes) {
      if (this.has(id)) continue;
      const words = await this.#store.draft(noteDraftKey(id));
      if (words !== undefined && !this.has(id)) super.set(id, words);
    }
    return notes;
  }

  override set(id: string, words: string): this {
    void this.#store.keepDraft(noteDraftKey(id), words).catch(() => undefined);
    return super.set(id, words);
  }

  override delete(id: string): boolean {
    void this.#store.forgetDraft(noteDraftKey(id)).catch(() => undefined);
    return super.delete(id);
  }
}
