import type { WordForms } from './compile.ts';
import functionWords from './function-words.json' with { type: 'json' };
import { bendLastWord } from './last-word.ts';
import { regularPlural } from './regular-plural.ts';

/** Plurals by word, null for none. */
export type Plurals = Readonly<Record<string, string | null>>;

/** @returns what compiling an index knows of the languages without a dictionary: plurals that were asked for while the extension was built, others by rule */
export function quickForms(known: Plurals): WordForms {
  const pluralOf = (word: string): string | undefined =>
    Object.hasOwn(known, word) ? (known[word] ?? undefined) : regularPlural(word);
  return { plural: (name) => bendLastWord(name, pluralOf), functionWords };
}
