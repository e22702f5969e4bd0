import type { Random } from '../random.ts';

/** Makes sentences for ever. */
export interface Prose {
  /** @returns sentences of about this many characters in all, never less */
  text(length: number): string;
  /** @returns so many words in a row, without the full stop */
  words(count: number): string;
}

/**
 * Learns from real texts which word follows which, and says new sentences by that: the words, their lengths, the share of
 * function words and of capitals are those of the texts, so that what tells languages and finds names has the same work.
 */
export function proseLike(texts: readonly string[], random: Random): Prose {
  const first: string[] = [];
  const after = new Map<string, string[]>();
  for (const text of texts) {
    let before: string | undefined;
    for (const word of text.split(/\s+/u).filter(Boolean)) {
      if (before === undefined) first.push(word);
      else {
        const known = after.get(before);
        if (known) known.push(word);
        else after.set(before, [word]);
      }
      before = /[.!?]["”’)]*$/u.test(word) ? undefined : word;
    }
  }
  let last: string | undefined;
  const word = (): string => {
    const next = last === undefined ? undefined : after.get(last);
    last = random.pick(next ?? first);
    return last;
  };
  return {
    text: (length) => {
      last = undefined;
      const said: string[] = [];
      for (let left = length; left > 0; left -= 1 + (said.at(-1)?.length ?? 0)) said.push(word());
      return said.join(' ');
    },
    words: (count) =>
      Array.from({ length: count }, word)
        .join(' ')
        .replace(/[.,;:!?]+$/u, ''),
  };
}
