/**
 * How single characters count when names are looked for in running text. Everything here works on UTF-16 code units,
 * because that is what offsets on a page are made of. Half a surrogate pair is no letter: emoji end a word, and so do
 * letters of historic scripts, which none of our names has.
 */

/** Stands for `<br>` in the text of a block, so that one line break joins a name and two do not. */
export const LINE_BREAK = '\u2028';

/** Below this code unit a table answers; it covers Latin with its extensions, IPA and modifier letters. */
const TABLE_SIZE = 0x300;

const ASCII = /^[\0-\x7f]*$/;

const WORD = /^[\p{L}\p{N}\p{M}_]$/u;

/** Folded code unit of each word character of low code, 0 for anything else. */
export const FOLDED = new Uint16Array(TABLE_SIZE).map((_, code) => baseLetter(code));

function baseLetter(code: number): number {
  const char = String.fromCharCode(code);
  return WORD.test(char) ? char.toLowerCase().normalize('NFD').charCodeAt(0) : 0;
}

/** A combining accent: part of a word, but composed and decomposed spellings must count the same. */
export function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

/** Soft hyphen, zero-width space, word joiner and byte order mark: a word goes on across them. */
export function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/**
 * @param code a UTF-16 code unit
 * @returns the code unit that it is hashed as (lower case, no accent), or 0 when it is not part of a word
 */
export function foldCode(code: number): number {
  return code < TABLE_SIZE ? (FOLDED[code] ?? 0) : baseLetter(code);
}

/** @returns whether a UTF-16 code unit is part of a word. */
export function isWordCode(code: number): boolean {
  return foldCode(code) !== 0;
}

/** @returns the text without invisible characters, composed (NFC), in lower case: how words are compared. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return stripInvisible(word).normalize('NFC').toLowerCase();
}

/** @returns the text without soft hyphens and zero-width spaces. */
export function stripInvisible(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/**
 * What stands between two words, as far as names care.
 *
 * @param gap the text between the end of one word and the start of the next
 * @returns `' '` for white space (one line break at most) or one hyphen, which names treat alike; otherwise the
 *   punctuation itself with straight quotes and no white space
 */
export function foldGap(gap: string): string {
  if (gap === ' ' || gap === '-') return ' ';
  const visible = stripInvisible(gap);
  if (/^[-\u2010\u2011\u2013]$/.test(visible)) return ' ';
  if (/^\s+$/u.test(visible)) return visible.indexOf(LINE_BREAK) === visible.lastIndexOf(LINE_BREAK) ? ' ' : '\n';
  return visible.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/\s+/gu, '');
}
