import { LANGUAGES } from '../../glossary/index.ts';
import { spellingsOf } from '../../glossary/spellings.ts';
import { wordForms } from '../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';

/** @returns every name that the shipped glossary's index holds, in all spellings, each once and the longest first */
export async function shippedNames(): Promise<string[]> {
  const glossaries = await readShippedGlossaries();
  const texts = glossaries.flatMap(({ entries }) =>
    entries.flatMap(({ names }) =>
      LANGUAGES.flatMap((language) =>
        names[language].flatMap((name) =>
          spellingsOf(name, language).flatMap((text) => [text, (language === 'en' && wordForms.plural(text)) || text]),
        ),
      ),
    ),
  );
  return [...new Set(texts)].sort((a, b) => b.length - a.length);
}

/**
 * The source of one regular expression that finds all names as whole words; its flags are `giu`. It is what somebody
 * would write who has never heard of anything else.
 */
export function expressionOf(names: readonly string[]): string {
  const any = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d')).join('|');
  return `(?<!\\p{L})(?:${any})(?!\\p{L})`;
}
