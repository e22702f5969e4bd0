import { LANGUAGES, type Language } from '../../../glossary/index.ts';
import type { EntryChange } from '../../../shelf/index.ts';
import { type Draft, entriesOf, glossaryOf } from '../../../shelf/making/index.ts';
import { shelf } from '../../shared/own-shelf.ts';

/** What was saved, and what takes it back. */
export interface SavedDraft {
  readonly glossary: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly count: number;
  /** Undefined where the glossary itself is new. */
  readonly undo: EntryChange | undefined;
}

/**
 * Saves a draft without problems.
 *
 * @param target the glossary that gets the entries; a new one where there is none
 */
export async function saveDraft(draft: Draft, target: string | undefined): Promise<SavedDraft> {
  if (target === undefined) {
    const glossary = titled(draft);
    const id = await shelf.add(glossary);
    return { glossary: id, title: glossary.title, count: glossary.entries.length, undo: undefined };
  }
  // Ids that are there already belong to other entries.
  const wanted = entriesOf(draft).map(({ id }) => id);
  const known = (await shelf.entries(target, wanted)).map(({ entry }) => entry.id);
  const entries = entriesOf(draft, undefined, known);
  const undo = await shelf.change(target, { put: entries.map((entry) => ({ entry })), remove: [] });
  const about = await shelf.about(target);
  return { glossary: target, title: about?.title ?? { id: target, en: target }, count: entries.length, undo };
}

/** Takes back what was saved. */
export async function undoSave({ glossary, undo }: SavedDraft): Promise<void> {
  if (undo) await shelf.change(glossary, undo);
  else await shelf.remove(glossary);
}

/** A glossary has a title; the day tells those apart whose maker gave none. */
function titled(draft: Draft): ReturnType<typeof glossaryOf> {
  const glossary = glossaryOf(draft);
  if (LANGUAGES.some((language) => glossary.title[language] !== '')) return glossary;
  const day = new Date().toISOString().slice(0, 10);
  return glossaryOf({ ...draft, title: day });
}
