import { fromBase64 } from './base64.ts';
import { HashFilter } from './hash-filter.ts';

/** What many names have in common. */
export interface NameKind {
  /** Bits of the languages in which it is a name. */
  readonly languages: number;
  /** Number of its sense rule, -1 for none. */
  readonly rule: number;
  readonly acronym: boolean;
  /** For proper names with a sense rule: bits of its words that must begin with a capital. */
  readonly capitals: number;
  /** A full stop belongs to it when it is there ("U.N."). */
  readonly dotted: boolean;
}

/** A name of the table. */
export interface Name extends NameKind {
  /** The number of its entry, or less: see NO_ENTRY. */
  readonly entry: number;
  /** Of an acronym the hash of its letters as they are written. */
  readonly exact: number;
}

/**
 * The names of an index as columns, each in base64. A path is the beginning of a name, or all of it; paths are sorted by the
 * high bits of their hash, their bucket, and in each by their key. `sizes`: how many paths each bucket has. `keys` and `checks`
 * have one value for each path (see {@link keyOf}, {@link packCheck}), `names` one for each name, in the order of their paths (see
 * {@link packName}). `acronyms`: the places in `names` of those that are acronyms; `exacts`: the hashes of their letters as they are written.
 */
export interface EncodedNames {
  readonly sizes: string;
  readonly keys: string;
  readonly checks: string;
  readonly names: string;
  readonly acronyms: string;
  readonly exacts: string;
  readonly kindsOf: readonly NameKind[];
  /** Filter of the hashes of first words. */
  readonly firsts: string;
}

/** About so many paths share a bucket. */
const BUCKET = 12;

/** @returns by how many bits of their hash so many paths are told apart into buckets */
export function bucketBits(paths: number): number {
  return Math.max(1, Math.ceil(Math.log2(paths / BUCKET + 1)));
}

export function bucketOf(path: number, bits: number): number {
  return path >>> (32 - bits);
}

/** @returns what tells the paths of a bucket apart, 16 bits */
export function keyOf(path: number): number {
  return (path ^ (path >>> 16)) & 0xffff;
}

/** Set in the check of a path: names end there; longer names begin with it; the next path has the same key. */
const ENDS_NAMES = 1;
const GOES_ON = 2;
const SAME_KEY = 4;
/** What is left of a check (see checkOf) beside these. */
const CHECK = 0xfff8;

/** @returns what is to be known of a path, 16 bits */
export function packCheck(path: {
  readonly check: number;
  readonly endsNames: boolean;
  readonly goesOn: boolean;
  readonly sameKey: boolean;
}): number {
  return (
    (path.check & CHECK) |
    (path.endsNames ? ENDS_NAMES : 0) |
    (path.goesOn ? GOES_ON : 0) |
    (path.sameKey ? SAME_KEY : 0)
  );
}

/** In a name: the number of its entry and {@link ENTRY_SHIFT} in the lowest bits, then that of its kind, then {@link MORE}. */
const ENTRY_BITS = 19;
const KIND_BITS = 12;
/** The next name in the table stands for the same words. */
const MORE = 1 << 31;
/** Numbers of no entries are below 0: see NO_ENTRY. */
const ENTRY_SHIFT = 64;

/**
 * @returns a name as one number
 * @throws RangeError when the numbers are too large
 */
export function packName(entry: number, kind: number, more: boolean): number {
  const shifted = entry + ENTRY_SHIFT;
  if (shifted < 0 || shifted >= 1 << ENTRY_BITS) throw new RangeError(`too many entries: ${entry}`);
  if (kind >= 1 << KIND_BITS) throw new RangeError(`too many kinds of names: ${kind}`);
  return shifted | (kind << ENTRY_BITS) | (more ? MORE : 0);
}

/**
 * All names of an index, to be found by the hashes of their words. In columns rather than objects: 100,000 entries cost a
 * tab 5 MB instead of 60.
 */
export class NameTable {
  private readonly keys: Uint16Array;
  private readonly checks: Uint16Array;
  private readonly names: Int32Array;
  private readonly acronyms: Int32Array;
  private readonly exacts: Int32Array;
  private readonly kindsOf: readonly NameKind[];
  private readonly filter: HashFilter;
  private readonly bits: number;
  /** Where the paths of each bucket begin, and their names. */
  private readonly pathsFrom: Int32Array;
  private readonly namesFrom: Int32Array;

  constructor(encoded: EncodedNames) {
    const sizes = new Uint16Array(fromBase64(encoded.sizes));
    this.keys = new Uint16Array(fromBase64(encoded.keys));
    this.checks = new Uint16Array(fromBase64(encoded.checks));
    this.names = new Int32Array(fromBase64(encoded.names));
    this.acronyms = new Int32Array(fromBase64(encoded.acronyms));
    this.exacts = new Int32Array(fromBase64(encoded.exacts));
    this.kindsOf = encoded.kindsOf;
    this.filter = new HashFilter(new Int32Array(fromBase64(encoded.firsts)));
    this.bits = Math.log2(sizes.length);
    this.pathsFrom = new Int32Array(sizes.length + 1);
    this.namesFrom = new Int32Array(sizes.length + 1);
    for (let bucket = 0, path = 0, name = 0; bucket < sizes.length; bucket += 1) {
      for (const end = path + (sizes[bucket] ?? 0); path < end; path += 1) name = this.afterNamesOf(path, name);
      this.pathsFrom[bucket + 1] = path;
      this.namesFrom[bucket + 1] = name;
    }
  }

  /** @returns false when no name begins with a word of this hash */
  mayBegin(hash: number): boolean {
    return this.filter.mayHave(hash);
  }

  /** @returns the place of the first path with a hash, -1 when there is none; those of the same hash stand side by side */
  find(path: number): number {
    const bucket = bucketOf(path, this.bits);
    const key = keyOf(path);
    const end = this.pathsFrom[bucket + 1] as number;
    for (let at = this.pathsFrom[bucket] as number; at < end; at += 1) {
      const other = this.keys[at] as number;
      if (other >= key) return other === key ? at : -1;
    }
    return -1;
  }

  /** @returns whether longer names begin with a path (or with another of the same hash) */
  goesOn(at: number): boolean {
    return this.some(at, GOES_ON);
  }

  /** @returns whether names may end at a path */
  endsNames(at: number): boolean {
    return this.some(at, ENDS_NAMES);
  }

  /** @returns the names that end at a path, given its second hash as well */
  namesAt(at: number, check: number): readonly Name[] {
    for (let path = at; ; path += 1) {
      const packed = this.checks[path] ?? 0;
      if ((packed & ENDS_NAMES) !== 0 && (packed & CHECK) === (check & CHECK)) return this.namesOf(path);
      if ((packed & SAME_KEY) === 0) return [];
    }
  }

  private some(at: number, flag: number): boolean {
    for (let path = at; ; path += 1) {
      const packed = this.checks[path] ?? 0;
      if ((packed & flag) !== 0) return true;
      if ((packed & SAME_KEY) === 0) return false;
    }
  }

  private namesOf(path: number): Name[] {
    const bucket = placeIn(this.pathsFrom, path);
    let first = this.namesFrom[bucket] ?? 0;
    for (let before = this.pathsFrom[bucket] ?? 0; before < path; before += 1) first = this.afterNamesOf(before, first);
    const names: Name[] = [];
    for (let place = first; ; place += 1) {
      const packed = this.names[place] ?? 0;
      const kind = this.kindsOf[(packed >>> ENTRY_BITS) & ((1 << KIND_BITS) - 1)];
      const entry = (packed & ((1 << ENTRY_BITS) - 1)) - ENTRY_SHIFT;
      if (kind) names.push({ ...kind, entry, exact: kind.acronym ? this.exactOf(place) : 0 });
      if ((packed & MORE) === 0) return names;
    }
  }

  /** @returns the place of the first name after those of a path, given the place of its own first one */
  private afterNamesOf(path: number, first: number): number {
    if (((this.checks[path] ?? 0) & ENDS_NAMES) === 0) return first;
    let place = first;
    while (((this.names[place] ?? 0) & MORE) !== 0) place += 1;
    return place + 1;
  }

  private exactOf(place: number): number {
    const at = placeIn(this.acronyms, place);
    return this.acronyms[at] === place ? (this.exacts[at] ?? 0) : 0;
  }
}

/** @returns the last place in a sorted column whose value is not above another */
function placeIn(column: Int32Array, value: number): number {
  let low = 0;
  let high = column.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((column[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
