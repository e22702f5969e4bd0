/** "rights", "studies"; not "crisis", "access", "campus": taken for plurals already. */
export const LOOKS_PLURAL = /(?:[^aiosu]|ie)s$/iu;

/** Words whose plural no rule makes, by their ends: "policeman", "stepchild", "midlife". */
const IRREGULAR: readonly (readonly [end: RegExp, by: string])[] = [
  [/(?<!hu|ger|ro|nor|otto|sha|talis|cai|brah)man$/i, 'men'],
  [/child$/i, 'children'],
  [/(^|sales|spokes|chair)person$/i, '$1people'],
  [/(^|fore|bare)foot$/i, '$1feet'],
  [/(^|eye)tooth$/i, '$1teeth'],
  [/(^|dor)mouse$/i, '$1mice'],
  [/goose$/i, 'geese'],
  [/(kni|wi|li)fe$/i, '$1ves'],
  [/(hal|lea|loa|sel|shel|thie|wol|cal|shea)f$/i, '$1ves'],
  [/(criteri|phenomen)on$/i, '$1a'],
  [/(dat|bacteri|strat|addend|errat|medi|atri)um$/i, '$1a'],
  [/(matr|append|vert|ind)[ei]x$/i, '$1ices'],
  [/(stoma|epo|monar|patriar|matriar)ch$/i, '$1chs'],
  [/(^| )ox$/i, '$1oxen'],
  [/([a-z])sis$/i, '$1ses'],
  [/(nucle|stimul|alumn|radi|foc|loc|fung|cact)us$/i, '$1i'],
  [/(her|ech|potat|tomat|vet|embarg|torped|carg|mosquit)o$/i, '$1oes'],
  [/quiz$/i, 'quizzes'],
];

/**
 * The plural of an English noun by rule. Of what a glossary ships with, a dictionary is asked while the extension is built (see
 * english.ts); of readers' own hundred thousand names that would take minutes (docs/decisions.md). What it makes wrong stands in no
 * text.
 *
 * @param word a noun, as it stands alone
 * @returns its plural, undefined when it looks like one
 */
export function regularPlural(word: string): string | undefined {
  if (LOOKS_PLURAL.test(word)) return undefined;
  for (const [end, by] of IRREGULAR) if (end.test(word)) return word.replace(end, by);
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
