import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type FindDefinitions, findCandidates } from '../../../../glossary/candidates/index.ts';
import { readText } from '../../../../glossary/candidates/read-text.ts';

const NOTHING: FindDefinitions = () => [];

function find(text: string, findDefinitions = NOTHING): Candidate[] {
  return findCandidates(readText(text), { findDefinitions });
}

function namesOf(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap(({ names }) => [...names.id, ...names.en]);
}

const INDONESIAN = `# Terumbu karang

Pemutihan karang adalah hilangnya alga dari jaringan karang. Ketika suhu laut naik, pemutihan karang meluas di seluruh kawasan.

Para nelayan bergantung pada ikan. Mereka juga menjaga pemutihan karang agar tidak terulang bersama Badan Riset Kelautan.`;

const ENGLISH = `# Reefs

Coral bleaching is the loss of algae from the tissue of corals. When the sea is too warm, coral bleaching spreads.

The people of the village know coral bleaching well. The Reef Research Authority watches it.`;

describe('candidates of an article', () => {
  it.each([
    ['Indonesian', INDONESIAN, 'id', 'pemutihan karang'],
    ['English', ENGLISH, 'en', 'coral bleaching'],
  ] as const)('has what an article in %s speaks of most at the top, in its language', (_, text, language, term) => {
    const [first] = find(text);
    expect(first?.names[language][0]).toBe(term);
    expect(first?.frequency).toBeGreaterThanOrEqual(3);
  });

  it('shows the sentence that says what a term is before the others', () => {
    const [first] = find(ENGLISH);
    expect(first?.sentences[0]).toEqual({
      text: 'Coral bleaching is the loss of algae from the tissue of corals.',
      why: 'definition',
      section: 0,
    });
    expect(first?.sentences.length).toBe(3);
  });

  it('keeps names whole, with what sort of thing they are', () => {
    const authority = find(ENGLISH).find(({ names }) => names.en.includes('Reef Research Authority'));
    expect(authority?.kind).toBe('organization');
    expect(namesOf(find(INDONESIAN))).toContain('Badan Riset Kelautan');
  });

  it('joins a short form and its long form into one candidate', () => {
    const text =
      'The Reef Research Authority (RRA) was founded in Townsville. The RRA counts corals. Corals like the RRA.';
    const candidates = find(text, (block) => [
      {
        short: 'RRA',
        long: 'Reef Research Authority',
        sentence: text.slice(0, 61),
        start: block.indexOf('RRA'),
        end: block.indexOf('RRA') + 3,
      },
    ]);
    const found = candidates.filter(({ names }) => names.en.includes('RRA'));
    expect(found.map(({ names }) => names.en.slice(0, 2))).toEqual([['Reef Research Authority', 'RRA']]);
    expect(found[0]?.sentences[0]?.why).toBe('long-form');
  });

  it('reads each block in its own language', () => {
    const candidates = find(`${INDONESIAN}\n\n${ENGLISH}`);
    expect(candidates.find(({ names }) => names.id.includes('pemutihan karang'))?.language).toBe('id');
    expect(candidates.find(({ names }) => names.en.includes('coral bleaching'))?.language).toBe('en');
  });

  it('offers no ordinary words, whatever their number', () => {
    const text =
      'The people of the village are here. The people see the village. The people of the village go. People in the village say that this is the village of the people.';
    expect(namesOf(find(text))).toEqual([]);
  });

  it('passes over other languages', () => {
    expect(
      find('Das ist ein Satz, der von der Korallenbleiche und nicht von dem Wetter ist. Die Korallenbleiche ist es.'),
    ).toEqual([]);
  });

  it('finds the terms of a text that is one sentence of thousands of words', () => {
    const filler = 'and the people of it say that they go there and that it is so ';
    const terms = ['coral bleaching', 'reef tourism', 'seagrass meadow'];
    const text = terms.map((term) => `${filler.repeat(200)} but ${term} was ${term} and `).join('');
    const names = namesOf(
      findCandidates(
        { title: '', language: 'en', sections: [{ title: '', level: 1, blocks: [text] }] },
        { findDefinitions: NOTHING },
      ),
    );
    for (const term of terms) expect(names).toContain(term);
  });

  it('tells how far it has come, and ends when it is told to', () => {
    const parts: number[] = [];
    findCandidates(readText(ENGLISH), { findDefinitions: NOTHING, progress: (part) => parts.push(part) });
    expect(parts.at(-1)).toBe(1);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    const stop = (): void => {
      throw new Error('enough');
    };
    expect(() => findCandidates(readText(ENGLISH), { findDefinitions: NOTHING, progress: stop })).toThrow('enough');
  });

  it('holds for any text: each has a name, a sentence of the text with it, and its place among the ranked', () => {
    const word = fc.constantFrom(
      ...'the of coral bleaching is a PBB (UN) Reef. Authority, dan yang karang adalah pemutihan: 25-year # • COVID-19 ’'.split(
        ' ',
      ),
    );
    const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (blocks) => {
        const candidates = findCandidates(
          { title: '', sections: [{ title: blocks[0] ?? '', level: 1, blocks }], language: 'en' },
          { findDefinitions: NOTHING },
        );
        const whole = blocks.join('\n').replace(/\s+/gu, ' ');
        candidates.forEach(({ names, sentences, score }, n) => {
          expect(names.id.length + names.en.length).toBeGreaterThan(0);
          expect(sentences.length).toBeGreaterThan(0);
          for (const { text: sentence } of sentences) expect(whole).toContain(sentence.replace(/ …$/u, ''));
          expect(score).toBeLessThanOrEqual(candidates[n - 1]?.score ?? Number.POSITIVE_INFINITY);
        });
      }),
      { numRuns: 60 },
    );
  });
});
