import { CLOSENESS, type Closeness } from './closeness.ts';

/** Shorter words are in every text. */
const SHORTEST = 2;

/**
 * Finds entries of which all words are said, or words that begin so.
 *
 * @param texts by the entry's place
 * @param enough so many with the words themselves are enough
 * @param take gets each that is found, by its place
 */
export function findTexts(
  texts: readonly (string | undefined)[],
  typed: readonly string[],
  enough: number,
  take: (place: number, closeness: Closeness) => void,
): void {
  if (typed.some((word) => word.length < SHORTEST)) return;
  const begun = typed.map((word) => ` ${word}`);
  const whole = typed.map((word) => ` ${word} `);
  let found = 0;
  for (let place = 0; place < texts.length && found < enough; place += 1) {
    const text = texts[place];
    if (text === undefined || !begun.every((word) => text.includes(word))) continue;
    const isWhole = whole.every((word) => text.includes(word));
    take(place, isWhole ? CLOSENESS.text : CLOSENESS.textBeginnings);
    if (isWhole) found += 1;
  }
}
