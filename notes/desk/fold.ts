const ASCII = /^[\0-\x7f]*$/;

/** Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark: nobody types them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe0e\ufe0f]/g;

/** What would fall apart: into a space and an accent, into two single quotes. */
const ACUTE = /\u00b4/g;
const DOUBLE_PRIME = /\u2033/g;

const SINGLE_QUOTES = /[\u02bb\u02bc\u2018-\u201b\u2032\u2039\u203a]/g;
const DOUBLE_QUOTES = /[\u00ab\u00bb\u201c-\u201f]/g;
/** What counts as a double quote. */
export const QUOTE = /["\u00ab\u00bb\u201c-\u201f\u2033\uff02]/u;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic. In other scripts marks are letters. */
const ACCENTS = new RegExp(
  [
    String.raw`[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]|[\ufe20-\ufe2f]`,
    String.raw`[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]`,
    String.raw`[\u064b-\u065f\u0670]`,
  ].join('|'),
  'g',
);

/**
 * @returns a text as it is compared when notes are searched: in lower case, without accents and invisible characters,
 *   quotes and dashes as keyboards have them, full-width forms and ligatures as plain letters. It may be longer or shorter.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(INVISIBLE, '')
    .replace(ACUTE, "'")
    .replace(DOUBLE_PRIME, '"')
    .normalize('NFKD')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(ACCENTS, '')
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/\u03c2/g, '\u03c3')
    .replace(/\u00df/g, 'ss');
}

/** @returns the words of a folded text: what stands between white space, punctuation and all */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(/\S+/gu) ?? [];
}
