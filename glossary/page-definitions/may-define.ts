import { glimpse } from './glimpse.ts';

/** Words beside a short form, whatever its letters. */
const BESIDE_ANY = ['singkatan', 'akronim', ' alias '];

/** An acronym outside of brackets. */
const LARGE = /[A-Z][A-Z\d]/g;

/** What joins it to what it stands for: before it, and behind it. */
const BEFORE =
  /[^\p{L}](?:or|atau|alias|called|hereinafter|henceforth|(?:dikenal|disebut|disingkat|known|abbreviated|shortened)(?: \p{L}+)?(?: \p{L}+)?)(?: the)? ["\u201c'\u2018]?[\p{L}\p{N}]{0,3}$/iu;
const BEHIND =
  /^[\p{L}\p{N}&/.-]*["\u201d'\u2019]?,? \(?(?:or |atau |yaitu |yakni |i\.e|adalah \p{Lu}|(?:is )?short |stands |kependekan|kepanjangan|(?:is )?(?:an? )?(?:abbreviation|acronym|initialism))/u;

/** As far as these are looked for, in UTF-16 code units. */
const BESIDE = 40;

/** As far as what stands in brackets is looked at, in UTF-16 code units. */
const REACH = 160;

/** An acronym in brackets, behind a few words that may introduce it; or a single word. */
const SHORT_INSIDE =
  /^["\u201c'\u2018]?(?:\p{L}{3,16}["\u201d'\u2019]?[)\]]|[^()[\]]*[\p{Lu}][\p{L}\p{N}&.-]?[\p{Lu}\p{N}\u0370-\u03ff])/u;

/**
 * A quick look, as most text says of no acronym what it means.
 *
 * @returns whether it is worth looking for acronyms that a text explains: where not, it explains none
 */
export function mayDefine(text: string): boolean {
  if (!glimpse(text)) return false;
  for (let at = text.indexOf('('); at > 0; at = text.indexOf('(', at + 1)) {
    const inside = text.slice(at + 1, at + REACH);
    if (SHORT_INSIDE.test(inside) || isInitialOf(text, at, inside)) return true;
  }
  for (const { index } of text.matchAll(LARGE))
    if (BEFORE.test(text.slice(Math.max(0, index - BESIDE), index)) || BEHIND.test(text.slice(index, index + BESIDE)))
      return true;
  return BESIDE_ANY.some((word) => text.includes(word));
}

/** Whether what stands in brackets can be what the word before stands for: some word in it begins like that. */
function isInitialOf(text: string, at: number, inside: string): boolean {
  const initial = LAST_WORD.exec(text.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase();
  return initial !== undefined && ` ${inside.slice(0, 40).toLowerCase()}`.includes(` ${initial}`);
}

const LAST_WORD = /([\p{L}\p{N}])[\p{L}\p{N}\p{M}&/.-]*["\u201d'\u2019]?\s?$/u;
