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
    for (const { short, long, sentence, start, end } of this.#find(first.text)) {
      const read = sentences.find(({ sentence }) => sentence.start <= start && start < sentence.end) ?? first;
      const names = long === '' ? [wholeTerm(read, end) ?? short] : [long, short];
      const keys = names.map((name) => keyOfName(name, first));
      if (keys.includes('')) continue;
      const why = long === '' ? 'definition' : 'long-form';
      this.#given.push({ keys, names, read, sentence: { text: sentence, why, section: first.place.section } });
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

/** What is defined is sure by its last word; where it begins, the words' roles tell better. */
function wholeTerm({ text, tokens, phrases }: ReadSentence, end: number): string | undefined {
  let from = Number.POSITIVE_INFINITY;
  for (const phrase of phrases) {
    if (tokens[phrase.to - 1]?.end === end) from = Math.min(from, tokens[phrase.from]?.start ?? from);
  }
  return from < end ? text.slice(from, end) : undefined;
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
