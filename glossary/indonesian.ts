/**
 * Indonesian clitics that leave a name the name it was: -nya (its, the), the particles -lah, -kah, -pun, and a particle
 * after -nya. (Sneddon, Indonesian: A Comprehensive Grammar, on clitics; -ku and -mu do not occur with our kind of terms.)
 */
const CLITICS = ['nyalah', 'nyakah', 'nyapun', 'nya', 'lah', 'kah', 'pun'] as const;

/** Shorter stems are chance ("salah" is not "sa" + -lah). */
const SHORTEST_STEM = 3;

/** @returns whether a word whose last code unit this is can have a clitic; asked of every word, so it is quick. */
export function mayEndInClitic(code: number): boolean {
  const last = code | 0x20;
  return last === 97 || last === 104 || last === 110; // a, h, n
}

/**
 * @param word a word in running text, in any case
 * @returns how many code units at its end are a clitic, 0 when none is
 */
export function cliticLength(word: string): number {
  if (!mayEndInClitic(word.charCodeAt(word.length - 1))) return 0;
  const lower = word.slice(-6).toLowerCase();
  for (const clitic of CLITICS) {
    if (lower.endsWith(clitic) && word.length - clitic.length >= SHORTEST_STEM) return clitic.length;
  }
  return 0;
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
