import type { Entry } from '../../glossary/index.ts';
import type { EntryChange } from '../model.ts';
import { ChangedMeanwhile, type Expected, NoGlossary, type Shelf } from '../shelf.ts';
import type { Draft } from './model.ts';
import { entriesOf } from './to-glossary.ts';

/** What takes back what was put into a glossary, and what that is taken for: what was changed since is not thrown away. */
export interface PutBack {
  readonly change: EntryChange;
  readonly expected: readonly Expected[];
}

/**
 * Puts what a draft without problems becomes into a glossary that there is, under ids that no entry has or has had.
 *
 * @returns what takes it back
 * @throws NoGlossary
 */
export async function putDraft(shelf: Shelf, glossary: string, draft: Draft): Promise<PutBack> {
  const taken = new Set<string>();
  for (;;) {
    const about = await shelf.about(glossary);
    if (!about) throw new NoGlossary(glossary);
    const entries = entriesOf(draft, undefined, [...(about.gone ?? []), ...taken]);
    const there = await shelf.entries(
      glossary,
      entries.map(({ id }) => id),
    );
    for (const { entry } of there) taken.add(entry.id);
    if (there.length > 0) continue;
    try {
      const asNew = entries.map(({ id }): Expected => ({ id, entry: undefined, isNew: true }));
      const change = await shelf.change(glossary, { put: entries.map((entry) => ({ entry })), remove: [] }, ...asNew);
      return { change, expected: entries.map(asIs) };
    } catch (error) {
      // Another window has just taken an id.
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
}

function asIs(entry: Entry): Expected {
  return { id: entry.id, entry };
}
