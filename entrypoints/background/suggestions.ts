import { type EntryRef, headword, type Language, otherLanguage, textIn } from '../../glossary/index.ts';
import type { FoundEntry } from '../../shelf/lookup/index.ts';

/** An entry as the address bar suggests it. */
export interface Suggestion {
  /** What stands in the address bar when it is chosen. */
  readonly content: string;
  readonly description: string;
}

/** Says a suggestion: the name first, then what else there is to say. */
export type Describe = (parts: readonly [name: string, ...rest: readonly string[]]) => string;

/** So much of a definition is worth suggesting, in UTF-16 code units. */
const BEGINNING = 120;

/** @returns suggestions for what was found, and which entry each is of, by its content */
export function suggestionsOf(
  found: readonly FoundEntry[],
  language: Language,
  describe: Describe,
): { readonly suggestions: readonly Suggestion[]; readonly refs: ReadonlyMap<string, EntryRef> } {
  const refs = new Map<string, EntryRef>();
  const suggestions = found.map(({ ref, entry, from }): Suggestion => {
    const name = headword(entry, language);
    const other = headword(entry, otherLanguage(language));
    const title = from ? textIn(from, language) : '';
    let content = name;
    // Browsers show no two that say the same.
    for (let n = 2; refs.has(content); n += 1)
      content = title === '' || n > 2 ? `${name} (${n})` : `${name} (${title})`;
    refs.set(content, ref);
    const rest = [other === name ? '' : other, title, beginningOf(textIn(entry.definition, language))];
    return { content, description: describe([name, ...rest.filter((part) => part !== '')]) };
  });
  return { suggestions, refs };
}

/** In plain text, as Firefox shows it. */
export const inPlain: Describe = (parts) => parts.map(clean).join(' · ');

/** In Chromium's markup, which is XML: what is not, it refuses with all suggestions. */
export const inMarkup: Describe = ([name, ...rest]) => {
  const said = rest.map((part) => escaped(clean(part))).join(' · ');
  return `<match>${escaped(clean(name))}</match>${said === '' ? '' : ` <dim>${said}</dim>`}`;
};

function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  return `${text.slice(0, text.lastIndexOf(' ', BEGINNING) || BEGINNING)}…`;
}

/** @returns a text on one line, without what XML has no letters for */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\ufffe\uffff]/g, '')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
