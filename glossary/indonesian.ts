/**
 * Indonesian clitics that leave a name the name it was: -nya (its, the), the particles -lah, -kah, -pun, and a particle
 * after -nya. (Sneddon, Indonesian: A Comprehensive Grammar, on clitics; -ku and -mu do not occur with our kind of terms.)
 */
const CLITICS = ['nyalah', 'nyakah', 'nyapun', 'nya', 'lah', 'kah', 'pun'] as const;

/** Shorter stems are chance ("salah" is not "sa" + -lah). */
const SHORTEST_STEM = 3;

/** @returns whether a word whose last folded letter this is can have a clitic; asked of every word, so it is quick */
export function mayEndClitic(folded: number): boolean {
  return folded === 97 || folded === 104 || folded === 110; // a, h, n
}

/**
 * @param word a word in running text, in any case, or a text with one
 * @param start where it starts
 * @param end where it ends
 * @returns how many code units at its end are a clitic, 0 when none is
 */
export function cliticLength(word: string, start = 0, end = word.length): number {
  if (!mayEndClitic(word.charCodeAt(end - 1) | 0x20) || !mayEndLikeClitic(word, end)) return 0;
  const lower = word.slice(Math.max(start, end - 6), end).toLowerCase();
  for (const clitic of CLITICS) {
    if (lower.endsWith(clitic) && end - start - clitic.length >= SHORTEST_STEM) return clitic.length;
  }
  return 0;
}

/** Of ya, ah and un only those after n, l or k, and p are left; most words end otherwise. */
function mayEndLikeClitic(text: string, end: number): boolean {
  const third = text.charCodeAt(end - 3) | 0x20;
  const second = text.charCodeAt(end - 2) | 0x20;
  if (second === 121) return third === 110; // nya
  if (second === 97) return third === 108 || third === 107; // lah, kah
  return second === 117 && third === 112; // pun
}

/** @returns the word without its clitic. */
function withoutClitic(word: string): string {
  return word.slice(0, word.length - cliticLength(word));
}

/**
 * @param first a folded word
 * @param second the folded word after it, a hyphen between them
 * @returns whether the two are one reduplicated word (hak-hak, hak-haknya)
 */
export function isReduplication(first: string, second: string): boolean {
  return first === second || (second.length > first.length && first === withoutClitic(second));
}
