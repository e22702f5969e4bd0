/**
 * Bends an English name. Only its last word is bent, which is where English compounds carry the plural ("trade barrier", "trade
 * barriers"); acronyms take an s.
 *
 * @param pluralOf gives the plural of a word, undefined when it has none of its own (already plural)
 * @returns the name's plural, or undefined when it has none
 */
export function bendLastWord(name: string, pluralOf: (word: string) => string | undefined): string | undefined {
  const last = /[\p{L}\p{M}]+$/u.exec(name)?.[0];
  if (last === undefined) return undefined;
  if (last === last.toUpperCase()) return `${name}s`;
  const plural = pluralOf(last);
  return plural === undefined ? undefined : name.slice(0, -last.length) + plural;
}
