import type { Entry, Glossary, Kind } from '../../glossary/index.ts';
import { type Random, randomFrom } from '../random.ts';

const KINDS: readonly Kind[] = ['concept', 'concept', 'concept', 'organization', 'event', 'programme'];

const ONSETS = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'j', 'w', 'h', 'tr', 'br', 'st', 'kl', 'pr', ''];
const VOWELS = ['a', 'e', 'i', 'o', 'u'];
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 't', 'k', 'm', 'ng'];

/**
 * Makes a glossary as large as is asked for. Names are of one word (made up), or two or three, of which the first is
 * often a word that pages are full of: what makes finding names dear is text that begins like one. One in ten is an acronym.
 *
 * @param words that stand on the pages that will be scanned
 */
export function generatedGlossary(size: number, words: readonly string[]): Glossary {
  const random = randomFrom(7);
  // A made-up word that is a real one would be marked all over the pages, and those marks would be what is measured.
  const taken = new Set(words);
  const name = (): string => {
    for (;;) {
      const made = nameBy(random, words);
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  };
  const text = { id: 'Dibuat untuk mengukur.', en: 'Made for measuring.' };
  const entries = Array.from({ length: size }, (_, n): Entry => {
    const related = [`e${(n + 1) % size}`, `e${(n + 2) % size}`];
    const id = [name()];
    const en = [name()];
    if (random.next() < 0.1) en.push(acronymBy(random, taken));
    const kind = random.pick(KINDS);
    return { id: `e${n}`, kind, section: 'all', names: { id, en }, definition: text, inArticle: text, related };
  });
  return {
    format: 'konteks-glossary',
    version: 1,
    id: 'generated',
    title: text,
    sections: [{ id: 'all', level: 1, title: text, summary: text }],
    entries,
  };
}

function nameBy(random: Random, words: readonly string[]): string {
  const kind = random.next();
  if (kind < 0.4) return madeUp(random);
  const first = random.next() < 0.5 ? random.pick(words) : madeUp(random);
  if (kind < 0.8) return `${first} ${madeUp(random)}`;
  return `${first} ${random.pick(words)} ${madeUp(random)}`;
}

function madeUp(random: Random): string {
  const syllables = random.between(2, 4);
  return Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)).join(
    '',
  );
}

function acronymBy(random: Random, taken: Set<string>): string {
  for (;;) {
    const letters = Array.from({ length: random.between(4, 6) }, () => String.fromCharCode(random.between(65, 90)));
    const made = letters.join('');
    if (taken.has(made)) continue;
    taken.add(made);
    return made;
  }
}
