import { type Entry, type EntryRef, entryRef, type Glossary, headword } from '../../glossary/index.ts';
import type { Card } from '../messages/protocol.ts';

/**
 * @param glossaries the enabled glossaries
 * @param ref an entry of one of them
 * @returns its card, or undefined when there is no such entry (any more)
 */
export function cardOf(glossaries: readonly Glossary[], ref: EntryRef): Card | undefined {
  const glossary = glossaries.find(({ id }) => ref.startsWith(`${id}/`));
  const entry = glossary && entryOf(glossary, ref.slice(glossary.id.length + 1));
  if (!glossary || !entry) return undefined;
  const { kind, names, definition, inArticle } = entry;
  const section = glossary.sections.find(({ id }) => id === entry.section)?.title ?? glossary.title;
  const related = entry.related.flatMap((id) => {
    const other = entryOf(glossary, id);
    return other
      ? [{ ref: entryRef(glossary, other), headwords: { id: headword(other, 'id'), en: headword(other, 'en') } }]
      : [];
  });
  return { ref, kind, names, definition, inArticle, section, related };
}

function entryOf(glossary: Glossary, id: string): Entry | undefined {
  return glossary.entries.find((entry) => entry.id === id);
}
