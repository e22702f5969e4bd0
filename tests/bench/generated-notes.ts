import { entryRef } from '../../glossary/index.ts';
import { withKeys } from '../../notes/keys.ts';
import type { Note } from '../../notes/model.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { PARTS, readPassages } from '../../scripts/quality/passages.ts';
import { randomFrom } from '../random.ts';
import { proseLike } from './prose.ts';

/** The first of them was made then; each next one a quarter of an hour later. */
const FIRST = Date.UTC(2023, 0, 1);
const STEP = 15 * 60 * 1000;

const SITES = 400;

/** One note in so many is on a page that no other note is on before. */
const NOTES_A_PAGE = 4;

/** @returns notes as a diligent reader of years could have them, of about 500 characters each; the same in every run */
export async function generatedNotes(count: number): Promise<Note[]> {
  const random = randomFrom(count);
  const [glossaries, passages] = await Promise.all([readShippedGlossaries(), Promise.all(PARTS.map(readPassages))]);
  const texts = passages.flat().flatMap(({ blocks }) => blocks.map(({ text }) => text));
  const prose = proseLike(texts, random);
  const terms = glossaries.flatMap((glossary) =>
    glossary.entries.map((entry) => ({ ref: entryRef(glossary, entry), entry })),
  );
  const tags = Array.from({ length: 60 }, () => prose.words(random.between(1, 2)).toLowerCase().replaceAll(',', ''));
  const pages: Pick<Note, 'url' | 'title'>[] = [];
  return Array.from({ length: count }, (_, i): Note => {
    if (i % NOTES_A_PAGE === 0) {
      const title = prose.words(random.between(4, 9));
      const path = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
      pages.push({ url: `https://www.site-${random.between(1, SITES)}.example/${path}-${i}`, title });
    }
    const { ref, entry } = random.pick(terms);
    const language = random.pick(['id', 'en'] as const);
    const headword = entry.names[language][0] ?? '';
    const at = new Date(FIRST + i * STEP).toISOString();
    return withKeys({
      id: idOf(random.next, i),
      v: 2 as const,
      entry: ref,
      headword,
      definition: entry.definition[language],
      language,
      passage: {
        exact: headword,
        prefix: prose.words(6),
        suffix: prose.words(6),
        sentence: `${prose.text(90)} ${headword}. ${prose.words(4)}`,
      },
      ...random.pick(pages.slice(-20)),
      // Readers write names, numbers and slips that nobody wrote before.
      words: random.next() < 0.4 ? `${prose.text(80)} ${random.between(0, 1e6).toString(36)}` : '',
      tags: random.next() < 0.3 ? [random.pick(tags)] : [],
      status: random.next() < 0.98 ? ('live' as const) : ('trash' as const),
      createdAt: at,
      updatedAt: at,
      changed: { words: at, tags: at, status: at },
      earlier: [],
    });
  });
}

/** In the form of those that are made at random, and in no order, as those. */
function idOf(next: () => number, i: number): string {
  const digits = (length: number): string =>
    Math.floor(next() * 16 ** length)
      .toString(16)
      .padStart(length, '0');
  return `${digits(8)}-${digits(4)}-4000-8000-${i.toString(16).padStart(12, '0')}`;
}
