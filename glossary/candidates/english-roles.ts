import nlp from 'compromise';
import { foldWord } from '../characters.ts';
import { isStop } from './ordinary.ts';
import type { Role, Token } from './tokens.ts';

/** Between two nouns of one term. */
const LINKS = new Set(['of']);

/**
 * What English words can be in a term, by compromise's tags.
 *
 * @param text the text that the words stand in
 * @param tokens its words, in order
 */
export function englishRoles(text: string, tokens: readonly Token[]): Role[] {
  const tagged = tagsIn(text);
  let next = 0;
  return tokens.map(({ text: word, start, end }) => {
    const own: ReadonlySet<string>[] = [];
    while (next < tagged.length && (tagged[next]?.start ?? 0) < end) {
      const term = tagged[next];
      if (term && term.end > start) own.push(term.tags);
      next += 1;
    }
    return roleOf(foldWord(word), own);
  });
}

function roleOf(word: string, tags: readonly ReadonlySet<string>[]): Role {
  if (LINKS.has(word)) return 'link';
  // "a country's money" is about money; "Alzheimer's" is a name by its capital.
  if (isStop(word, 'en') || /['\u2019]s?$/u.test(word)) return 'stop';
  const last = tags.at(-1);
  if (!last || last.has('Pronoun')) return 'stop';
  // "25-year", "well-founded", "burden-sharing".
  if (tags.length > 1) return last.has('Noun') || /ing$/.test(word) ? 'noun' : 'modifier';
  if (last.has('Noun')) return 'noun';
  if (/^\p{N}/u.test(word)) return /\p{L}/u.test(word) ? 'follower' : 'stop';
  if (last.has('Gerund')) return 'noun';
  if (last.has('Adjective')) return 'modifier';
  // "attenuated vaccines": a participle, if a noun follows.
  return last.has('Verb') && /ed$/.test(word) ? 'modifier' : 'stop';
}

interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

const NO_TAGS: ReadonlySet<string> = new Set();

/**
 * So much is given to compromise at once, in UTF-16 code units: a sentence takes it the square of its length, and a text without full stops
 * is one. Longer than any paragraph that is meant to be read.
 */
const PIECE = 5000;

/** compromise keeps every character of a text, so that places can be counted. */
function tagsIn(text: string): Tagged[] {
  const tagged: Tagged[] = [];
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    let at = start;
    for (const { pre, text: word, post, tags } of nlp(text.slice(start, end)).docs.flat()) {
      at += pre.length;
      tagged.push({ start: at, end: at + word.length, tags: tags ?? NO_TAGS });
      at += word.length + post.length;
    }
    start = end;
  }
  return tagged;
}

function pieceEnd(text: string, start: number): number {
  const end = start + PIECE;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > start ? space : end;
}
