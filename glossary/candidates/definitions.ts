import type { FindDefinitions, Reason } from './model.ts';
import type { ReadSentence } from './read-article.ts';
import type { Seen, Tally } from './tally.ts';
import { tokensOf } from './tokens.ts';

/** What the article itself says of one term. */
export interface Definition {
  /** Its long form first, where it has one. */
  readonly names: readonly string[];
  /** Whether a sentence says what it is. */
  readonly isDefined: boolean;
  readonly sentences: readonly Defining[];
}

interface Defining {
  readonly text: string;
  readonly why: Reason;
  readonly section: number;
}

interface Given {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly sentence: Defining;
  readonly read: ReadSentence;
}

/** Gathers what blocks define, and joins the long and short forms of one thing. */
export class Definitions {
  readonly #find: FindDefinitions;
  readonly #given: Given[] = [];

  constructor(find: FindDefinitions) {
    this.#find = find;
  }

  /** Reads one block. */
  read(sentences: readonly ReadSentence[]): void {
    const [first] = sentences;
    if (!first || first.isHeading) return;
    for (const { names, start, end, why } of this.#find(first.text, first.language)) {
      const keys = names.map((name) => keyOfName(name, first));
      const section = first.place.section;
      const read = sentences.find(({ sentence }) => sentence.start <= start && sentence.end > start) ?? first;
      if (keys.every((key) => key !== ''))
        this.#given.push({ keys, names, read, sentence: { text: first.text.slice(start, end).trim(), why, section } });
    }
  }

  /**
   * Takes the short forms into the long ones: their places and how often they stand there.
   *
   * @returns what is defined, by the key of its phrase
   */
  join(tally: Tally): ReadonlyMap<string, Definition> {
    const joined = new Map<string, Definition>();
    const owner = new Map<string, string>();
    for (const { keys, names, sentence, read } of this.#given) {
      const key = keys.map((own) => owner.get(own)).find((own) => own !== undefined) ?? keys[0] ?? '';
      const before = joined.get(key);
      const seen = tally.seen.get(key) ?? tally.put(key, names[0] ?? '', read);
      keys.forEach((own, n) => {
        if (owner.has(own)) return;
        owner.set(own, key);
        if (own !== key) absorb(tally, seen, own, names[n] ?? '');
      });
      joined.set(key, {
        names: [...new Set([...(before?.names ?? []), ...names])],
        isDefined: before?.isDefined === true || sentence.why === 'definition',
        sentences: [...(before?.sentences ?? []), sentence],
      });
    }
    return joined;
  }
}

/** What stood under another name is one thing with this. */
function absorb(tally: Tally, seen: Seen, key: string, name: string): void {
  const other = tally.seen.get(key);
  if (!other || name === '') return;
  seen.frequency += other.frequency;
  seen.asName += other.asName;
  seen.prominent += other.prominent;
  seen.places.push(...other.places);
  tally.seen.delete(key);
}

function keyOfName(name: string, { language }: ReadSentence): string {
  return tokensOf(name, language)
    .map(({ key }) => key)
    .join(' ');
}
