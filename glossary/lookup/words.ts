import { isReduplication } from '../indonesian.ts';
import { type Entry, LANGUAGES } from '../model.ts';

/** So many words of what is typed are looked at. */
const MOST = 12;

const ACCENTS = /[\u0300-\u036f]+/g;
/** Soft hyphen, zero-width characters and joiners: nobody types them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
/** Apostrophes inside a word, and the dots of an acronym ("P.B.B."). */
const INSIDE = /(?<=\p{L})['\u2018\u2019\u02bc](?=\p{L})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
const BETWEEN = /[^\p{L}\p{N}\p{M}]+/gu;

/** @returns whether a name is an acronym that is written with dots */
export function isDotted(name: string): boolean {
  return /^(?:\p{L}\.){2,}\p{L}?$/u.test(name);
}

/** @returns a text as it is compared: words in lower case, without accents, acronyms without dots, one space between */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(INSIDE, '')
    .replace(BETWEEN, ' ');
}

/** @returns the words of a name, a reduplicated one ("negara-negara") once */
export function nameWords(name: string): string[] {
  const words = folded(name).split(' ').filter(Boolean);
  return words.length < 2 ? words : words.filter((word, n) => n === 0 || !isReduplication(words[n - 1] ?? '', word));
}

/** @returns the words of what is typed, as those of names */
export function typedWords(query: string): string[] {
  return nameWords(query.slice(0, 1000)).slice(0, MOST);
}

/** @returns a text in which a word is found by its beginning, after a space */
export function foldedText(texts: readonly string[]): string {
  return ` ${folded(texts.join(' . '))} `;
}

/** @returns whether a text is one of an entry's names, whatever its case, accents and dots */
export function isNameOf({ names }: Pick<Entry, 'names'>, text: string): boolean {
  const letters = (name: string): string => nameWords(name).join('');
  const wanted = letters(text);
  return wanted !== '' && LANGUAGES.some((language) => names[language].some((name) => letters(name) === wanted));
}
