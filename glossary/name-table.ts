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
 * The names of an index as columns, each in base64. Three with one value for every path (the beginning of a name, or all of
 * it), sorted by its hash: `keys` (32 bits), `checks` (16 bits) and `values`: twice the place of the first name that
 * ends there plus one, 0 when none does; plus one when a longer name goes on. Three with one value for every name: `entries`,
 * `kinds` (the number of its kind; {@link MORE} when the next name ends at the same path), `exacts`.
 */
export interface EncodedNames {
  readonly keys: string;
  readonly checks: string;
  readonly values: string;
  readonly entries: string;
  readonly kinds: string;
  readonly exacts: string;
  readonly kindsOf: readonly NameKind[];
  /** Hashes of first words. */
  readonly firsts: string;
}

/** Set in the kind of a name when the next one in the table stands for the same words. */
export const MORE = 0x8000;

/** About so many paths share a bucket. */
const BUCKET = 4;

/**
 * All names of an index, to be found by the hashes of their words. In columns rather than objects: 100,000 entries cost a
 * tab 6 MB instead of 60.
 */
export class NameTable {
  private readonly keys: Int32Array;
  private readonly checks: Uint16Array;
  private readonly values: Int32Array;
  private readonly entries: Int32Array;
  private readonly kinds: Uint16Array;
  private readonly exacts: Int32Array;
  private readonly kindsOf: readonly NameKind[];
  private readonly filter: HashFilter;
  /** Where the paths of each bucket begin; the bucket is the hash's highest bits. */
  private readonly buckets: Int32Array;
  private readonly shift: number;

  constructor(names: EncodedNames) {
    this.keys = new Int32Array(fromBase64(names.keys));
    this.checks = new Uint16Array(fromBase64(names.checks));
    this.values = new Int32Array(fromBase64(names.values));
    this.entries = new Int32Array(fromBase64(names.entries));
    this.kinds = new Uint16Array(fromBase64(names.kinds));
    this.exacts = new Int32Array(fromBase64(names.exacts));
    this.kindsOf = names.kindsOf;
    this.filter = new HashFilter(new Int32Array(fromBase64(names.firsts)));
    const bits = Math.max(1, Math.ceil(Math.log2(this.keys.length / BUCKET + 1)));
    this.shift = 32 - bits;
    this.buckets = new Int32Array((1 << bits) + 1);
    for (const key of this.keys)
      this.buckets[(key >>> this.shift) + 1] = (this.buckets[(key >>> this.shift) + 1] ?? 0) + 1;
    for (let n = 1; n < this.buckets.length; n += 1)
      this.buckets[n] = (this.buckets[n] ?? 0) + (this.buckets[n - 1] ?? 0);
  }

  /** @returns false when no name begins with a word of this hash */
  mayBegin(hash: number): boolean {
    return this.filter.mayHave(hash);
  }

  /** @returns the place of the first path with a hash, -1 when there is none; those of the same hash stand side by side */
  find(path: number): number {
    const bucket = path >>> this.shift;
    const end = this.buckets[bucket + 1] as number;
    for (let at = this.buckets[bucket] as number; at < end; at += 1) if (this.keys[at] === path) return at;
    return -1;
  }

  /** @returns whether longer names begin with a path (or with another of the same hash) */
  goesOn(at: number): boolean {
    for (let n = at; this.keys[n] === this.keys[at]; n += 1) if (((this.values[n] ?? 0) & 1) !== 0) return true;
    return false;
  }

  /** @returns whether names may end at a path */
  endsNames(at: number): boolean {
    for (let n = at; this.keys[n] === this.keys[at]; n += 1) if ((this.values[n] ?? 0) > 1) return true;
    return false;
  }

  /** @returns the names that end at a path, given its second hash as well */
  namesAt(at: number, check: number): readonly Name[] {
    for (let n = at; this.keys[n] === this.keys[at]; n += 1) {
      const value = this.values[n] ?? 0;
      if (value > 1 && this.checks[n] === check) return this.namesFrom((value >> 1) - 1);
    }
    return [];
  }

  private namesFrom(first: number): Name[] {
    const names: Name[] = [];
    for (let n = first; ; n += 1) {
      const kind = this.kinds[n] ?? 0;
      const shared = this.kindsOf[kind & ~MORE];
      if (shared) names.push({ ...shared, entry: this.entries[n] ?? 0, exact: this.exacts[n] ?? 0 });
      if ((kind & MORE) === 0) return names;
    }
  }
}
