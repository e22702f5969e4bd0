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
  const word = nlp(last);
  if (LOOKS_PLURAL.test(last) || word.has('#Plural')) return undefined;
  word.tag('Singular');
  const plural = word.nouns().toPlural().text();
  return plural === '' || plural === last ? undefined : name.slice(0, -last.length) + plural;
}
