import { LANGUAGES, type Language } from '../../../glossary/index.ts';
import { type Draft, glossaryOf, type PutBack, putDraft } from '../../../shelf/making/index.ts';
import { shelf } from '../../shared/own-shelf.ts';

/** What was saved, and what takes it back. */
export interface SavedDraft {
  readonly glossary: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly count: number;
  /** Undefined where the glossary itself is new. */
  readonly undo: PutBack | undefined;
}

/**
 * Saves a draft without problems.
 *
 * @param target the glossary that gets the entries; a new one where there is none
 * @throws NoGlossary
 */
export async function saveDraft(draft: Draft, target: string | undefined): Promise<SavedDraft> {
  if (target === undefined) {
    const glossary = titled(draft);
    const id = await shelf.add(glossary);
    return { glossary: id, title: glossary.title, count: glossary.entries.length, undo: undefined };
  }
  const undo = await putDraft(shelf, target, draft);
  const about = await shelf.about(target);
  return { glossary: target, title: about?.title ?? { id: target, en: target }, count: undo.expected.length, undo };
}

/** Takes back what was saved. @throws NoGlossary; ChangedMeanwhile when some of it was changed since: then all of it stays */
export async function undoSave({ glossary, undo }: SavedDraft): Promise<void> {
  if (undo) await shelf.change(glossary, undo.change, ...undo.expected);
  else await shelf.remove(glossary);
}

/** A glossary has a title; the day tells those apart whose maker gave none. */
function titled(draft: Draft): ReturnType<typeof glossaryOf> {
  const glossary = glossaryOf(draft);
  if (LANGUAGES.some((language) => glossary.title[language] !== '')) return glossary;
  const day = new Date().toISOString().slice(0, 10);
  return glossaryOf({ ...draft, title: day });
}
