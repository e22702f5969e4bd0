import { isAcronym, lettersOf } from './acronyms.ts';
import { toBase64 } from './base64.ts';
import { bitsOf } from './hash-filter.ts';
import { bucketBits, bucketOf, type EncodedNames, keyOf, type NameKind, packCheck, packName } from './name-table.ts';
import { checkOf, exactHash, pathOf } from './paths.ts';
import { finish, type Steps } from './steps.ts';
import { emptyWords, isCapitalised, splitWords, type Words } from './words.ts';

/** A name to be put into a table. */
export interface SourceName {
  readonly text: string;
  readonly entry: number;
  readonly languages: number;
  readonly rule: number;
}

/** One path: all words of a name, or those that it begins with. */
interface Path {
  readonly hash: number;
  readonly check: number;
  readonly names: number[];
  goesOn: boolean;
}

/** Bits of a number: words beyond these need no capital. */
const CAPITALS = 30;

/**
 * Puts names into the form in which pages look them up.
 *
 * @param sources in their order of rank: of two that claim the same words, the first is asked first
 * @throws RangeError when there are more entries, or names of more kinds, than a number can hold
 */
export function encodeNames(sources: readonly SourceName[]): EncodedNames {
  return finish(encodeInSteps(sources));
}

/** So many names are a step: some milliseconds. */
const STEP = 2000;

/** The same, a little with each step. */
export function* encodeInSteps(sources: readonly SourceName[]): Steps<EncodedNames> {
  const paths = new Map<number, Path>();
  const kinds = new Map<string, number>();
  const firsts = new Set<number>();
  const kindOf: number[] = [];
  const words = emptyWords();
  for (const [n, source] of sources.entries()) {
    if (n % STEP === 0) yield;
    splitWords(source.text, words);
    if (words.count === 0) continue;
    kindOf[n] = numberOf(kindOfName(source, words), kinds);
    firsts.add(words.hashes[0] ?? 0);
    for (let last = 0; last < words.count - 1; last += 1) pathTo(words, last, paths).goesOn = true;
    pathTo(words, words.count - 1, paths).names.push(n);
  }
  yield;
  const bits = bucketBits(paths.size);
  const sizes = new Uint16Array(1 << bits);
  for (const { hash } of paths.values()) sizes[bucketOf(hash, bits)] = (sizes[bucketOf(hash, bits)] ?? 0) + 1;
  const sorted = yield* inOrder([...paths.values()], bits, sizes);
  yield;
  const sameKey = (a: Path, b: Path | undefined): boolean =>
    b !== undefined && keyOf(a.hash) === keyOf(b.hash) && bucketOf(a.hash, bits) === bucketOf(b.hash, bits);
  const placed = sorted.flatMap(({ names }) => names);
  yield;
  const more = sorted.flatMap(({ names }) => names.map((_, n) => n < names.length - 1));
  const kindsOf = [...kinds.keys()].map((kind) => JSON.parse(kind) as NameKind);
  const acronyms = [...placed.keys()].filter((place) => kindsOf[kindOf[placed[place] ?? 0] ?? 0]?.acronym);
  yield;
  const keys = toBase64(Uint16Array.from(sorted, ({ hash }) => keyOf(hash)));
  yield;
  const checks = Uint16Array.from(sorted, (path, n) =>
    packCheck({
      check: path.check,
      endsNames: path.names.length > 0,
      goesOn: path.goesOn,
      sameKey: sameKey(path, sorted[n + 1]),
    }),
  );
  yield;
  const names = Int32Array.from(placed, (n, place) =>
    packName(sources[n]?.entry ?? 0, kindOf[n] ?? 0, more[place] ?? false),
  );
  yield;
  return {
    sizes: toBase64(sizes),
    keys,
    checks: toBase64(checks),
    names: toBase64(names),
    acronyms: toBase64(Int32Array.from(acronyms)),
    exacts: toBase64(
      Int32Array.from(acronyms, (place) => exactHash(lettersOf(sources[placed[place] ?? 0]?.text ?? ''))),
    ),
    kindsOf,
    firsts: toBase64(bitsOf([...firsts])),
  };
}

/** @returns paths by their buckets, in each by their keys; of the same key in the order in which they came */
function* inOrder(paths: readonly Path[], bits: number, sizes: Uint16Array): Steps<Path[]> {
  const ends = new Uint32Array(sizes.length);
  for (let bucket = 1; bucket < sizes.length; bucket += 1)
    ends[bucket] = (ends[bucket - 1] ?? 0) + (sizes[bucket - 1] ?? 0);
  const sorted: Path[] = Array.from({ length: paths.length });
  for (const path of paths) {
    const bucket = bucketOf(path.hash, bits);
    const at = ends[bucket] ?? 0;
    sorted[at] = path;
    ends[bucket] = at + 1;
  }
  for (let bucket = 0; bucket < sizes.length; bucket += 1) {
    if (bucket % STEP === 0) yield;
    const end = ends[bucket] ?? 0;
    const start = end - (sizes[bucket] ?? 0);
    const some = sorted.slice(start, end).sort((a, b) => keyOf(a.hash) - keyOf(b.hash));
    for (const [n, path] of some.entries()) sorted[start + n] = path;
  }
  return sorted;
}

function kindOfName({ text, languages, rule }: SourceName, words: Words): NameKind {
  const acronym = isAcronym(text);
  let capitals = 0;
  if (rule >= 0 && !acronym)
    for (let i = 0; i < Math.min(words.count, CAPITALS); i += 1) if (isCapitalised(words, i)) capitals |= 1 << i;
  return { languages, rule, acronym, capitals, dotted: text.endsWith('.') };
}

function numberOf(kind: NameKind, kinds: Map<string, number>): number {
  const key = JSON.stringify(kind);
  const number = kinds.get(key) ?? kinds.size;
  kinds.set(key, number);
  return number;
}

function pathTo(words: Words, last: number, paths: Map<number, Path>): Path {
  const path: Path = { hash: pathOf(words, 0, last), check: checkOf(words, 0, last), names: [], goesOn: false };
  // 48 bits: a number holds them, and costs less than a text of them.
  const id = (path.hash >>> 0) * 0x10000 + path.check;
  const known = paths.get(id);
  if (known) return known;
  paths.set(id, path);
  return path;
}
