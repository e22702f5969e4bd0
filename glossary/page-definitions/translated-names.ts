import { isAcronymLike } from './short-forms.ts';
import { isFunctionWord, tokensIn } from './tokens.ts';

/**
 * What names of bodies and treaties begin with in Indonesian, whose acronym is often that of the name in another language:
 * "Organisasi Kesehatan Dunia (WHO)". No letter proves it, so nothing else is taken.
 */
const HEADS = new Set(
  (
    'organisasi badan dana program komisi komite dewan mahkamah pengadilan uni pakta konvensi perjanjian kantor federasi ' +
    'asosiasi perhimpunan lembaga pusat konferensi kecerdasan indeks kawasan masyarakat'
  ).split(' '),
);

/** Acronyms that stand in brackets behind names that they are no acronym of: places, parties, exchanges. */
const PLACES = new Set(
  'DKI DIY NTT NTB RI PDIP PKB PKS PAN PSI PPP IDX BEI WIB WITA WIT USA UEA RRC VIP TM'.split(' '),
);

/** No name has more words. */
const MOST = 7;

/**
 * @param text running text
 * @param place where the bracket opens
 * @param short what stands in it
 * @returns the name before it, undefined when none begins as such names do
 */
export function translatedName(text: string, place: number, short: string): string | undefined {
  if (!isAcronymLike(short) || !/^\p{Lu}{2,6}$/u.test(short) || PLACES.has(short)) return undefined;
  const words = tokensIn(text, Math.max(0, place - 120), place);
  const last = words.at(-1);
  if (!last || text.slice(last.end, place).trim() !== '') return undefined;
  for (let k = words.length - 1; k >= Math.max(0, words.length - MOST); k -= 1) {
    const word = words[k];
    const next = words[k + 1];
    if (!word || (next && !/^[\s-]+$/u.test(text.slice(word.end, next.start)))) return undefined;
    if (HEADS.has(word.folded) && next) {
      const isName = /^\p{Lu}/u.test(word.text) || (k === words.length - 2 && word.folded === 'kecerdasan');
      return isName ? text.slice(word.start, last.end) : undefined;
    }
    if (!/^\p{Lu}/u.test(word.text) && !isFunctionWord(word) && words[k - 1]?.folded !== 'kecerdasan') return undefined;
  }
  return undefined;
}
