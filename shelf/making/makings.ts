import { Dexie, type EntityTable } from 'dexie';
import { v4 as uuid } from 'uuid';
import type { Draft, Making, SavedAs, TakenPage } from './model.ts';

/** Its name in the browser. */
const MAKINGS = 'konteks-makings';

/** So long what was not saved is kept, in days. */
export const MAKING_DAYS = 30;

/** So long what was saved can be gone back to, in days. */
const SAVED_DAYS = 1;

const DAY_MS = 86_400_000;

class MakingsDatabase extends Dexie {
  declare makings: EntityTable<Making, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ makings: 'id' });
  }
}

/** Glossaries in the making, in the extension's own origin, so that they outlive the tab in which they are made. */
export class Makings {
  readonly #db: MakingsDatabase;
  readonly #now: () => Date;

  constructor(name = MAKINGS, now = () => new Date()) {
    this.#db = new MakingsDatabase(name);
    this.#now = now;
  }

  /** Keeps a page that a glossary is to be made of. @returns the making's id */
  async begin(page: TakenPage): Promise<string> {
    const id = uuid();
    await this.#put(id, { kind: 'page', page });
    return id;
  }

  get(id: string): Promise<Making | undefined> {
    return this.#db.makings.get(id);
  }

  /** @returns the drafts that were not saved yet, the last changed first */
  async drafts(): Promise<{ readonly id: string; readonly updatedAt: string; readonly draft: Draft }[]> {
    const all = await this.#db.makings.toArray();
    return all
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
      .flatMap(({ id, updatedAt, state, saved }) =>
        state.kind === 'draft' && !saved ? [{ id, updatedAt, draft: state.draft }] : [],
      );
  }

  /** Keeps a draft in place of what was kept under its id, with what it was saved as, if it was. */
  async keep(id: string, draft: Draft, saved?: SavedAs): Promise<void> {
    await this.#put(id, { kind: 'draft', draft }, saved);
  }

  async discard(id: string): Promise<void> {
    await this.#db.makings.delete(id);
  }

  /** Forgets what nobody has come back to. */
  async discardOld(): Promise<void> {
    const since = (days: number): string => new Date(this.#now().getTime() - days * DAY_MS).toISOString();
    const [old, oldOfSaved] = [since(MAKING_DAYS), since(SAVED_DAYS)];
    await this.#db.makings.filter(({ updatedAt, saved }) => updatedAt < (saved ? oldOfSaved : old)).delete();
  }

  async #put(id: string, state: Making['state'], saved?: SavedAs): Promise<void> {
    await this.#db.makings.put({ id, updatedAt: this.#now().toISOString(), state, saved });
  }
}
