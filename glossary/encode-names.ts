import { isAcronym, lettersOf } from './acronyms.ts';
import { toBase64 } from './base64.ts';
import { type EncodedNames, MORE, type NameKind } from './name-table.ts';
import { checkOf, exactHash, gapHash, pathOf } from './paths.ts';
import { emptyWords, foldedWordAt, isCapitalised, splitWords, type Words } from './words.ts';

/** A name to be put into a table. */
export interface SourceName {
  readonly text: string;
  readonly entry: number;
  readonly languages: number;
  readonly rule: number;
}

/** One path: all words of a name, or those that it begins with. */
interface Path {
  readonly key: number;
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
 * @throws RangeError when they are of more kinds than a column can hold
 */
export function encodeNames(sources: readonly SourceName[]): EncodedNames {
  const paths = new Map<string, Path>();
  const kinds = new Map<string, number>();
  const firsts = new Set<number>();
  const kindOf: number[] = [];
  const words = emptyWords();
  sources.forEach((source, n) => {
    splitWords(source.text, words);
    if (words.count === 0) return;
    kindOf[n] = numberOf(kindOfName(source, words), kinds);
    firsts.add(words.hashes[0] ?? 0);
    for (let last = 0; last < words.count - 1; last += 1) pathTo(words, last, paths).goesOn = true;
    pathTo(words, words.count - 1, paths).names.push(n);
    if (words.count === 1 || !isJoinable(words)) return;
    splitWords(`#${joined(words)}`, words);
    firsts.add(words.hashes[0] ?? 0);
    pathTo(words, 0, paths).names.push(n);
  });
  if (kinds.size >= MORE) throw new RangeError(`too many kinds of names: ${kinds.size}`);
  const sorted = [...paths.values()].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const placed = sorted.flatMap(({ names }) => names);
  let place = 0;
  const values = sorted.map(({ names, goesOn }) => {
    const first = names.length > 0 ? (place + 1) * 2 : 0;
    place += names.length;
    return first + (goesOn ? 1 : 0);
  });
  const flags = sorted.flatMap(({ names }) => names.map((_, n) => (n < names.length - 1 ? MORE : 0)));
  return {
    keys: toBase64(Int32Array.from(sorted, ({ key }) => key)),
    checks: toBase64(Uint16Array.from(sorted, ({ check }) => check)),
    values: toBase64(Int32Array.from(values)),
    entries: toBase64(Int32Array.from(placed, (n) => sources[n]?.entry ?? 0)),
    kinds: toBase64(Uint16Array.from(placed, (n, at) => (kindOf[n] ?? 0) | (flags[at] ?? 0))),
    exacts: toBase64(Int32Array.from(placed, (n) => exactOf(sources[n]))),
    kindsOf: [...kinds.keys()].map((kind) => JSON.parse(kind) as NameKind),
    firsts: toBase64(Int32Array.from(firsts)),
  };
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

function pathTo(words: Words, last: number, paths: Map<string, Path>): Path {
  const path: Path = { key: pathOf(words, 0, last), check: checkOf(words, 0, last), names: [], goesOn: false };
  const id = `${path.key} ${path.check}`;
  const known = paths.get(id);
  if (known) return known;
  paths.set(id, path);
  return path;
}

/** Only words with nothing but white space or hyphens between them are written as one hashtag. */
function isJoinable(words: Words): boolean {
  for (let i = 0; i < words.count - 1; i += 1) if (gapHash(words, i) !== 0) return false;
  return true;
}

function joined(words: Words): string {
  return Array.from({ length: words.count }, (_, i) => foldedWordAt(words, i)).join('');
}

function exactOf(source: SourceName | undefined): number {
  return source && isAcronym(source.text) ? exactHash(lettersOf(source.text)) : 0;
}
