import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_BREAK } from '../../../glossary/index.ts';
import { marked, matcherOf } from './reading.ts';

const matcher = matcherOf([
  { id: 'un', kind: 'organization', names: { id: ['PBB'], en: ['United Nations', 'UN', 'U.N.'] } },
  { id: 'rights', names: { id: ['hak asasi manusia', 'HAM'], en: ['human rights'] } },
  { id: 'violation', names: { id: ['pelanggaran HAM'], en: ['human rights violation'] } },
  { id: 'refugee', names: { id: ['pengungsi'], en: ['refugee'] } },
  { id: 'refugee-rights', names: { id: ['hak pengungsi'], en: ['refugee rights'] } },
  { id: 'trade', names: { id: ['perdagangan bebas'], en: ['free trade', 'free trade agreement'] } },
  { id: 'ngo', names: { id: ['organisasi non-pemerintah'], en: ['NGO'] } },
  { id: 'metoo', kind: 'movement', names: { id: ['#MeToo'], en: ['#MeToo'] } },
  { id: 'sdgs', kind: 'programme', names: { id: ['SDGs'], en: ['Sustainable Development Goals', 'SDGs'] } },
  { id: 'greenpeace', kind: 'organization', names: { id: ['Greenpeace'], en: ['Greenpeace'] } },
  { id: 'covid', kind: 'event', names: { id: ['COVID-19'], en: ['COVID-19', 'Covid-19'] } },
]);

/** What is marked in a text, as "marked text=entry". */
function found(text: string, by = matcher): string[] {
  return marked(by, text);
}

describe('what counts as a name', () => {
  test.each([
    ['whole words only', 'refugeehood, prerefugee, refugee_camp and refugee', ['refugee=refugee']],
    [
      'the longest name wins',
      'pelanggaran HAM berat, free trade agreement',
      ['pelanggaran HAM=violation', 'free trade agreement=trade'],
    ],
    ['acronyms only as written', 'un ham Ham UN HAM pbb', ['UN=un', 'HAM=rights']],
    [
      'other names in any case',
      'HUMAN RIGHTS, Human Rights, human rights',
      ['HUMAN RIGHTS=rights', 'Human Rights=rights', 'human rights=rights'],
    ],
    ['a full stop that belongs to the name', 'The U.N. met.', ['U.N.=un']],
    [
      'hyphen and space alike',
      'free-trade agreement, organisasi non pemerintah',
      ['free-trade agreement=trade', 'organisasi non pemerintah=ngo'],
    ],
    ['no other punctuation inside', 'human, rights. human; rights', []],
    ['English plurals', 'refugees and NGOs', ['refugees=refugee', 'NGOs=ngo']],
    ['a name before its possessive', "refugees’ rights, NGO's, UN’s", ['refugees=refugee', 'NGO=ngo', 'UN=un']],
    [
      'Indonesian clitics',
      'pengungsinya, pengungsilah, pengungsikah, pengungsipun',
      ['pengungsinya=refugee', 'pengungsilah=refugee', 'pengungsikah=refugee', 'pengungsipun=refugee'],
    ],
    ['a clitic on the last word of many', 'hak asasi manusianya', ['hak asasi manusianya=rights']],
    ['no clitics on English names', 'refugeelah', []],
    [
      'reduplication',
      'pengungsi-pengungsi, hak-hak pengungsi, pengungsi-pengungsinya',
      ['pengungsi-pengungsi=refugee', 'hak-hak pengungsi=refugee-rights', 'pengungsi-pengungsinya=refugee'],
    ],
    ['a hashtag as written', '#MeToo and #metoo, not MeToo', ['#MeToo=metoo', '#metoo=metoo']],
    ['a hashtag of a name', '#SDGs now', ['#SDGs=sdgs']],
    ['an emoji ends a word', 'refugee😀 😀UN', ['refugee=refugee', 'UN=un']],
    ['digits are part of words', 'COVID-190, COVID-19', ['COVID-19=covid']],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['white space of any length', 'Sustainable  \n\t Development\u00a0Goals'],
    ['one line break', `Sustainable${LINE_BREAK}Development Goals`],
    ['soft hyphens and zero-width spaces', 'Sus\u00adtain\u00adable Develop\u200bment Goals'],
    ['non-breaking hyphens', 'Sustainable\u2011Development Goals'],
  ])('names reach across %s', (_what, text) => {
    expect(found(text)).toEqual([`${text}=sdgs`]);
  });

  test('straight and curly apostrophes are the same', () => {
    const rights = matcherOf([{ id: 'rights', names: { id: ['hak pengungsi'], en: ["refugees' rights"] } }]);
    expect(found("refugees’ rights, refugees' rights", rights)).toEqual([
      'refugees’ rights=rights',
      "refugees' rights=rights",
    ]);
  });

  test('names do not reach across two line breaks', () => {
    expect(found(`human${LINE_BREAK}${LINE_BREAK}rights`)).toEqual([]);
  });

  test.each([
    'https://greenpeace.org/refugee',
    'www.greenpeace.org',
    'greenpeace.org',
    'info@greenpeace.org',
    '@greenpeace',
    '/files/refugee/list',
    'refugee.pdf',
  ])('nothing is marked in %s', (address) => {
    expect(found(`see ${address} for more`)).toEqual([]);
  });

  test('a name before punctuation and in brackets is no address', () => {
    expect(found('(UN), “Greenpeace”: refugee/NGO.')).toEqual([
      'UN=un',
      'Greenpeace=greenpeace',
      'refugee=refugee',
      'NGO=ngo',
    ]);
  });
});

describe('what holds for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'UN',
      'U.N.',
      'human',
      'rights',
      'hak',
      'asasi',
      'manusia',
      'pengungsi',
      'nya',
      'refugee',
      's',
      '#MeToo',
      'free',
      'trade',
      'x',
    ],
    ...[' ', '-', '\u00ad', '\u00a0', '.', ',', '\n', LINE_BREAK, '\u0301', '😀', '(', '’', '@', '/'],
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  test('matches are in order and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const match of matcher.find(text).matches) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          end = match.end;
        }
      }),
    );
  });

  test('a paragraph after a text changes nothing in it', () => {
    fc.assert(
      fc.property(texts, texts, (text, more) => {
        const alone = matcher.find(text).matches;
        const together = matcher.find(`${text} ; ${more}`).matches;
        expect(together.slice(0, alone.length)).toEqual(alone);
      }),
    );
  });

  test('a long run without white space takes no longer than its length', () => {
    expect(matcher.find('UN,'.repeat(100_000)).matches).toHaveLength(100_000);
  });

  test('any text at all is survived', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void matcher.find(text).matches));
  });
});
