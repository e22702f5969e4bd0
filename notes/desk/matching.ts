import type { Corpus } from './corpus.ts';
import type { Wanted } from './query-text.ts';
import type { Texts } from './texts.ts';
import type { WordSet } from './vocabulary.ts';

/** Tells whether something is true of the note at a place. */
type Test = (place: number) => boolean;

/**
 * @param places those that are looked at
 * @returns those of them whose notes are as wanted, in the same order
 */
export function matching(corpus: Corpus, wanted: Wanted, places: Uint32Array): Uint32Array {
  // What needs least time first, and of words the one that is in the fewest others.
  const { vocabulary } = corpus.texts;
  const words = wanted.words.map((word) => vocabulary.containing(word));
  words.sort((a, b) => a.count - b.count);
  const filters: readonly ((places: Uint32Array) => Uint32Array)[] = [
    ...fieldTests(corpus, wanted).map((test) => (left: Uint32Array) => left.filter(test)),
    ...words.map((set) => (left: Uint32Array) => withAnyWord(corpus.texts, set, left)),
    ...wanted.phrases.map((phrase) => (left: Uint32Array) => withPhrase(corpus.texts, phrase, left)),
  ];
  return filters.reduce((left, filter) => (left.length === 0 ? left : filter(left)), places);
}

function fieldTests(corpus: Corpus, { tags, sites, terms }: Wanted): readonly Test[] {
  return [
    ...terms.map((term): Test => {
      const headwords = corpus.headwords.matching((folded) => folded.includes(term));
      return (place) => headwords[corpus.headword[place] ?? 0] === 1;
    }),
    ...sites.map((site): Test => {
      const hosts = corpus.sites.matching((folded) => folded.includes(site));
      return (place) => hosts[corpus.siteAt(place)] === 1;
    }),
    ...tags.map((tag): Test => {
      const chosen = corpus.tags.matching((folded) => folded.startsWith(tag));
      return (place) => corpus.tagged[place]?.some((number) => chosen[number] === 1) ?? false;
    }),
  ];
}

function withAnyWord(texts: Texts, { flags, count }: WordSet, places: Uint32Array): Uint32Array {
  if (count === 0) return new Uint32Array();
  return texts.having((words, start, end) => {
    for (let at = start; at < end; at += 1) if (flags[words[at] as number] === 1) return true;
    return false;
  }, places);
}

/** The first word of a phrase may have more before it, the last one more after it; those between are whole. */
function withPhrase(texts: Texts, phrase: string, places: Uint32Array): Uint32Array {
  const { vocabulary } = texts;
  const parts = phrase.split(' ');
  const last = parts.length - 1;
  const between = parts.slice(1, -1).map((part) => vocabulary.numberOf(part));
  const first = vocabulary.endingWith(parts[0] ?? '');
  const final = vocabulary.startingWith(parts[last] ?? '');
  if (first.count === 0 || final.count === 0 || between.includes(undefined)) return new Uint32Array();
  return texts.having((words, start, end) => {
    for (let at = start; at < end - last; at += 1) {
      if (first.flags[words[at] as number] !== 1 || final.flags[words[at + last] as number] !== 1) continue;
      if (between.every((number, i) => words[at + 1 + i] === number)) return true;
    }
    return false;
  }, places);
}
