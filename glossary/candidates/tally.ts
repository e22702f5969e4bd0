import type { Language } from '../model.ts';
import type { Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Where a phrase stands: section, block and sentence by their places. */
export interface Place {
  readonly section: number;
  readonly block: number;
  readonly sentence: number;
}

/** All that was seen of one phrase. */
export interface Seen {
  readonly key: string;
  /** The keys of its words. */
  readonly words: readonly string[];
  readonly language: Language;
  /** How it is written, with how often. */
  readonly surfaces: Map<string, number>;
  readonly places: Place[];
  frequency: number;
  /** How often as a name, by its capitals. */
  asName: number;
  /** In headings, or before a colon at the start of a block. */
  prominent: number;
  /** Longer phrases that it is a part of. */
  readonly within: Set<string>;
}

/** Counts phrases by the words that they are made of. */
export class Tally {
  readonly seen = new Map<string, Seen>();

  add(tokens: readonly Token[], phrases: readonly Phrase[], at: Occurrence): void {
    const keyAt = ({ from, to }: Phrase): string =>
      tokens
        .slice(from, to)
        .map(({ key }) => key)
        .join(' ');
    for (const phrase of phrases) {
      const key = keyAt(phrase);
      const first = tokens[phrase.from];
      const last = tokens[phrase.to - 1];
      if (!first || !last) continue;
      const seen = this.seen.get(key) ?? fresh(key, at.language);
      this.seen.set(key, seen);
      const surface = at.text.slice(first.start, last.end);
      seen.surfaces.set(surface, (seen.surfaces.get(surface) ?? 0) + 1);
      seen.frequency += 1;
      if (phrase.isName) seen.asName += 1;
      if (at.isHeading || isLead(at, last)) seen.prominent += 1;
      if (!at.isHeading) seen.places.push(at.place);
    }
    // Phrases are short: what one is in begins a few words before it at most.
    const byStart = Map.groupBy(phrases, ({ from }) => from);
    const longest = phrases.reduce((most, { from, to }) => Math.max(most, to - from), 0);
    for (const inner of phrases) {
      for (let from = Math.max(0, inner.to - longest); from <= inner.from; from += 1) {
        for (const outer of byStart.get(from) ?? []) {
          if (outer.to < inner.to || outer.to - outer.from <= inner.to - inner.from) continue;
          this.seen.get(keyAt(inner))?.within.add(keyAt(outer));
        }
      }
    }
  }

  /** @returns what is known of a phrase that may have been found by other means than its words' roles */
  put(key: string, name: string, { language, place }: Pick<Occurrence, 'language' | 'place'>): Seen {
    const seen = this.seen.get(key) ?? fresh(key, language);
    if (seen.frequency === 0) {
      seen.surfaces.set(name, 1);
      seen.places.push(place);
      seen.frequency = 1;
      this.seen.set(key, seen);
    }
    return seen;
  }
}

function fresh(key: string, language: Language): Seen {
  return {
    key,
    words: key.split(' '),
    language,
    surfaces: new Map(),
    places: [],
    frequency: 0,
    asName: 0,
    prominent: 0,
    within: new Set(),
  };
}

/** Where phrases were found. */
export interface Occurrence {
  readonly text: string;
  readonly language: Language;
  readonly place: Place;
  readonly isHeading: boolean;
}

/** "Akses pasar: …", as lists of terms are written. */
function isLead({ text }: Occurrence, last: Token): boolean {
  return last.end <= 60 && text[last.end] === ':';
}
