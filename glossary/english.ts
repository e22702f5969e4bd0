import nlp from 'compromise';
import { bendLastWord } from './last-word.ts';
import type { Plurals } from './quick-forms.ts';
import { LOOKS_PLURAL } from './regular-plural.ts';

/**
 * The regular and irregular plural of an English name, by compromise's rules.
 *
 * @param name an English name
 * @returns its plural, or undefined when it has none of its own (already plural)
 */
export function englishPlural(name: string): string | undefined {
  return bendLastWord(name, pluralOf);
}

/** To ask compromise takes a millisecond or two, and names share their last words. */
const known = new Map<string, string | null>();

/** @returns all that compromise has been asked so far */
export function knownPlurals(): Plurals {
  return Object.fromEntries(known);
}

function pluralOf(last: string): string | undefined {
  let plural = known.get(last);
  if (plural === undefined) {
    plural = askPlural(last) ?? null;
    known.set(last, plural);
  }
  return plural ?? undefined;
}

function askPlural(last: string): string | undefined {
  const word = nlp(last);
  // compromise takes these for singular when they stand alone.
  if (LOOKS_PLURAL.test(last) || word.has('#Plural')) return undefined;
  word.tag('Singular');
  const plural = word.nouns().toPlural().text();
  return plural === '' || plural === last ? undefined : plural;
}
