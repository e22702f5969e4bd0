import { CLOSENESS, type Closeness } from './closeness.ts';
import { DOTTED, HEADWORD, type Names } from './names.ts';
import { stemsOf } from './stems.ts';
import { Typos } from './typos.ts';

/** Takes a name that was found, and how far it is from what was typed among those that are as close. */
export type Take = (name: number, closeness: Closeness, far: number) => void;

/** The numbers of words near one that was typed, the nearest first. */
type Near = readonly (readonly number[])[];

/** Finds names that have all words, or words that begin so. */
export function findNames(names: Names, typed: readonly string[], hasDots: boolean, take: Take): void {
  const near = typed.map((word): Near => {
    const exact = names.vocabulary.find(word);
    const begun = names.vocabulary.beginning(word);
    return exact === undefined ? [[], begun] : [[exact], begun];
  });
  // Of the words in order: the numbers of all but the last, and those that the last may have.
  const firsts = near.slice(0, -1).map(([exact]) => exact?.[0] ?? -1);
  const last = near.at(-1);
  const lastExact = last?.[0]?.[0] ?? -1;
  const lasts = new Set(last?.[1]);
  eachWithAll(names, near, (name, worst, far) => {
    const length = names.length(name);
    const begins =
      length >= typed.length &&
      firsts.every((number, n) => names.wordAt(name, n) === number) &&
      lasts.has(names.wordAt(name, firsts.length));
    const traits = names.traits(name);
    if (begins && length === typed.length && names.wordAt(name, firsts.length) === lastExact)
      return take(name, traits & DOTTED && !hasDots ? CLOSENESS.sameLetters : CLOSENESS.same, 0);
    if (begins) return take(name, traits & HEADWORD ? CLOSENESS.headwordBegins : CLOSENESS.nameBegins, 0);
    take(name, worst > 0 ? CLOSENESS.beginnings : CLOSENESS.words, far);
  });
}

/** Finds names in which what was typed is written together or apart. */
export function findRespelled(names: Names, typed: readonly string[], take: Take): void {
  for (const spelling of respellings(names, typed))
    findNames(names, spelling, true, (name, closeness, far) =>
      take(name, closeness === CLOSENESS.same ? CLOSENESS.sameLetters : CLOSENESS.respelled, far),
    );
}

/** Finds names with words that have the stem of what was typed. */
export function findRelated(names: Names, typed: readonly string[], take: Take): void {
  const near = typed.map((word): Near => {
    const { vocabulary } = names;
    return [vocabulary.beginning(word), stemsOf(word).flatMap((stem) => vocabulary.having(stem))];
  });
  eachWithAll(names, near, (name, _worst, far) => take(name, CLOSENESS.related, far));
}

/** Finds names whose words are spelled nearly so. */
export function findMisspelled(names: Names, typed: readonly string[], take: Take): void {
  const { vocabulary } = names;
  const near = typed.map((word): Near => {
    const byTypos: [number[], number[], number[]] = [vocabulary.beginning(word), [], []];
    const typos = new Typos(word);
    for (let number = 0; typos.areAllowed && number < vocabulary.size; number += 1) {
      const count = typos.in(vocabulary.text, vocabulary.start(number), vocabulary.end(number));
      if (count !== undefined) byTypos[count]?.push(number);
    }
    return byTypos;
  });
  eachWithAll(names, near, (name, worst, far) => take(name, worst > 1 ? CLOSENESS.twoTypos : CLOSENESS.oneTypo, far));
}

/** @param each gets the names that have a near word for every word, how near the farthest of these is, and all of them together */
function eachWithAll(
  names: Names,
  near: readonly Near[],
  each: (name: number, farthest: number, far: number) => void,
): void {
  if (near.some((levels) => levels.every(({ length }) => length === 0))) return;
  const met = new Uint8Array(names.count);
  const farthest = new Uint8Array(names.count);
  const far = new Uint8Array(names.count);
  near.forEach((levels, n) => {
    levels.forEach((numbers, level) => {
      for (const number of numbers) {
        for (const name of names.having(number)) {
          // Who lacked a word before is out; who has had this one has had it as near or nearer.
          if (met[name] !== n) continue;
          met[name] = n + 1;
          far[name] = (far[name] as number) + level;
          if (level > (farthest[name] as number)) farthest[name] = level;
        }
      }
    });
  });
  for (let name = 0; name < met.length; name += 1)
    if (met[name] === near.length) each(name, farthest[name] as number, far[name] as number);
}

/** Parts of a word that was cut in two are no shorter. */
const SHORTEST_PART = 2;

/** @returns what was typed with two words as one, or one as two */
function respellings({ vocabulary }: Names, typed: readonly string[]): string[][] {
  const found: string[][] = [];
  typed.forEach((word, at) => {
    const next = typed[at + 1];
    if (next !== undefined) found.push(typed.toSpliced(at, 2, word + next));
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
      const first = word.slice(0, cut);
      if (vocabulary.find(first) !== undefined) found.push(typed.toSpliced(at, 1, first, word.slice(cut)));
    }
  });
  if (typed.length > 2) found.push([typed.join('')]);
  return found;
}
