import nlp from 'compromise';

/** "rights", "studies"; not "crisis", "access", "campus". compromise takes these for singular when they stand alone. */
const LOOKS_PLURAL = /(?:[^aiosu]|ie)s$/iu;

/**
 * The regular and irregular plural of an English name, by compromise's rules. Only its last word is bent, which is where
 * English compounds carry the plural ("trade barrier", "trade barriers").
 *
 * @param name an English name
 * @returns its plural, or undefined when it has none of its own (already plural)
 */
export function englishPlural(name: string): string | undefined {
  const last = /[\p{L}\p{M}]+$/u.exec(name)?.[0];
  if (last === undefined) return undefined;
  if (last === last.toUpperCase()) return `${name}s`;
  const plural = pluralOf(last);
  return plural === undefined ? undefined : name.slice(0, -last.length) + plural;
}

/** Plurals by word, null for none. */
export type Plurals = Readonly<Record<string, string | null>>;

/** To ask compromise takes a millisecond or two, and names share their last words. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 20_000;

/** @returns all that compromise has been asked so far */
export function knownPlurals(): Plurals {
  return Object.fromEntries(known);
}

/** Takes plurals that were asked for elsewhere, such as while the extension was built. */
export function learnPlurals(plurals: Plurals): void {
  for (const [word, plural] of Object.entries(plurals)) known.set(word, plural);
}

function pluralOf(last: string): string | undefined {
  let plural = known.get(last);
  if (plural === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    plural = askPlural(last) ?? null;
    known.set(last, plural);
  }
  return plural ?? undefined;
}

function askPlural(last: string): string | undefined {
  const word = nlp(last);
  if (LOOKS_PLURAL.test(last) || word.has('#Plural')) return undefined;
  word.tag('Singular');
  const plural = word.nouns().toPlural().text();
  return plural === '' || plural === last ? undefined : plural;
}
