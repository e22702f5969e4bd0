import type { Definition } from './definitions.ts';
import type { Explanation, Reason } from './model.ts';
import type { ReadSentence } from './read-article.ts';
import type { Seen } from './tally.ts';

/** So many sentences are offered for a term. */
const MOST = 5;

/** Longer ones are no sentence, in UTF-16 code units. */
const LONGEST = 600;

const ORDER: readonly Reason[] = ['definition', 'long-form', 'first', 'mention'];

/** @returns the sentences of the article in which a term stands, those that explain it best first */
export function explanationsOf(
  { places, surfaces }: Seen,
  definition: Definition | undefined,
  sentences: ReadonlyMap<string, ReadSentence>,
): Explanation[] {
  const found = new Map<string, Explanation>();
  const add = (explanation: Explanation): void => {
    const before = found.get(explanation.text);
    if (!before || ORDER.indexOf(explanation.why) < ORDER.indexOf(before.why)) found.set(explanation.text, explanation);
  };
  for (const given of definition?.sentences ?? []) add({ ...given, text: flat(given.text) });
  // Each once: a term may stand in one sentence many times.
  const keys = new Set(places.map(({ section, block, sentence }) => `${section} ${block} ${sentence}`));
  for (const [n, key] of [...keys].entries()) {
    const read = sentences.get(key);
    if (!read) continue;
    const text = flat(read.text.slice(read.sentence.start, read.sentence.end));
    const why = saysWhat(text, surfaces) ? 'definition' : n === 0 ? 'first' : 'mention';
    add({ text, why, section: read.place.section });
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)).slice(0, MOST);
}

/** What stands between a term and what it is; the reader chooses, so that it may be wider than what is shown on pages unasked. */
const IS =
  /^["”'’]?(?:\s\([^()]{1,60}\))?,?\s(?:adalah|ialah|merupakan|yaitu|yakni|berarti|merujuk pada|mengacu pada|didefinisikan sebagai|diartikan sebagai|is (?:an?|the)|are|means|refers? to|is defined as)\s/iu;

/** The term is what the sentence is about when it stands so near its start, in UTF-16 code units. */
const EARLY = 40;

function saysWhat(text: string, surfaces: ReadonlyMap<string, number>): boolean {
  return [...surfaces.keys()].some((surface) => {
    const at = text.indexOf(surface);
    return at >= 0 && at <= EARLY && IS.test(text.slice(at + surface.length));
  });
}

function flat(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …` : line;
}
