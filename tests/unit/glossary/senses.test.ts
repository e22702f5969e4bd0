import { describe, expect, test } from 'vitest';
import { type Decision, LINE_BREAK } from '../../../glossary/index.ts';
import { marked, markedOnPage, matcherOf } from './reading.ts';

const matcher = matcherOf(
  [
    {
      id: 'un',
      kind: 'organization',
      names: { id: ['PBB', 'Perserikatan Bangsa-Bangsa'], en: ['UN'] },
      related: ['peace', 'refugee'],
      senses: [
        {
          names: ['PBB'],
          default: 'mark',
          words: ['resolusi', 'diplom*', 'markas ~'],
          others: [
            {
              means: { id: 'pajak', en: 'land tax' },
              long: ['Pajak Bumi dan Bangunan'],
              words: ['njop', 'jatuh tempo', 'bayar ~', '~ #', '@tax'],
            },
            { means: { id: 'partai', en: 'party' }, words: ['partai'] },
          ],
        },
        {
          names: ['UN'],
          default: { id: 'skip', en: 'mark' },
          words: ['resolution'],
          others: [{ means: { id: 'ujian', en: 'national exam' }, words: ['ujian', 'siswa'] }],
        },
      ],
    },
    { id: 'peace', names: { id: ['perdamaian'], en: ['peace'] } },
    { id: 'refugee', names: { id: ['pengungsi'], en: ['refugee'] } },
    {
      id: 'amnesty',
      kind: 'organization',
      names: { id: ['Amnesty'], en: ['Amnesty'] },
      senses: [
        {
          names: ['Amnesty'],
          default: 'skip',
          words: ['prisoners'],
          others: [{ means: { id: 'ampunan', en: 'pardon' }, words: ['tax ~'] }],
        },
      ],
    },
  ],
  { tax: ['pajak', 'wajib pajak', 'retribusi', 'samsat', 'kpp', 'spt', 'npwp'] },
);

const found = (text: string, page = 'id') => marked(matcher, text, { page });
const PBB = ['PBB=un'];

describe('an ambiguous name', () => {
  test.each([
    ['a word nearby', 'njop baru untuk PBB', []],
    ['a word nearby with a clitic', 'PBB menurut njopnya', []],
    ['any form of a stem', 'PBB, kata para diplomat', PBB],
    ['a phrase', 'PBB: jatuh tempo besok', []],
    ['the words of a phrase apart do not', 'PBB jatuh dalam tempo lama', PBB],
    ['a word beside it', 'lupa bayar PBB', []],
    ['the same word elsewhere does not', 'PBB lupa bayar', PBB],
    ['a number beside it', 'PBB 2024 naik', []],
    ['several words of a topic', 'PBB, retribusi, samsat', []],
    ['what it is short for', 'PBB (Pajak Bumi dan Bangunan)', []],
    [
      'the long form of its own entry',
      'njop PBB; Perserikatan Bangsa-Bangsa',
      [...PBB, 'Perserikatan Bangsa-Bangsa=un'],
    ],
    ['names of related entries', 'njop PBB, perdamaian, pengungsi', [...PBB, 'perdamaian=peace', 'pengungsi=refugee']],
    ['more and nearer clues', 'resolusi PBB di markas PBB tentang partai', ['PBB=un', 'PBB=un']],
    ['nothing, so its default holds', 'PBB bersidang', PBB],
  ])('is decided by %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('counts a clue once, however often it stands there', () => {
    expect(found('resolusi PBB, partai ini, partai itu, partai apa, partai siapa')).toEqual(PBB);
  });

  test('leaves alone where both sides speak as loud and its default does not help', () => {
    expect(marked(matcher, 'a resolution on UN ujian and siswa', { declared: 'en' })).toEqual([]);
  });

  test('does not hear what is too far away', () => {
    expect(found(`PBB bersidang. ${'kata lain '.repeat(40)} njop`)).toEqual(PBB);
  });

  test('has a default for each language', () => {
    expect(marked(matcher, 'the UN', { page: 'en' })).toEqual(['UN=un']);
    expect(marked(matcher, 'soal UN', { page: 'id' })).toEqual([]);
    expect(marked(matcher, 'PBB', { page: 'en' })).toEqual([]);
  });

  test('that is a proper name counts only with its capitals, or all of them', () => {
    expect(marked(matcher, 'Amnesty for prisoners; amnesty for prisoners; AMNESTY')).toEqual([
      'Amnesty=amnesty',
      'AMNESTY=amnesty',
    ]);
  });

  test.each([' ', '\u00a0', '\n    ', ', '])('hears a capital inside a sentence after %j', (gap) => {
    const scores = (text: string): number | undefined => {
      let own: number | undefined;
      matcher.find(text, {}, (decision) => {
        own = decision.scores[0];
      });
      return own;
    };
    expect(scores(`kata${gap}Amnesty`)).toBeGreaterThan(0);
    expect(scores('kata. Amnesty')).toBe(0);
    expect(scores(`kata${LINE_BREAK}${LINE_BREAK}Amnesty`)).toBe(0);
  });

  test('that two entries share goes to the one that the block decides for', () => {
    const rule = (words: string[]) => [
      {
        names: ['ACT'],
        default: 'mark' as const,
        words,
        others: [{ means: { id: 'x', en: 'x' }, words: ['teater'] }],
      },
    ];
    const shared = matcherOf([
      { id: 'first', names: { id: ['ACT'], en: ['ACT'] }, senses: rule(['satu']) },
      { id: 'second', names: { id: ['ACT'], en: ['ACT'] }, senses: rule(['dua']) },
    ]);
    expect(marked(shared, 'satu ACT')).toEqual(['ACT=first']);
    expect(marked(shared, 'dua ACT')).toEqual(['ACT=second']);
    expect(marked(shared, 'ACT')).toEqual(['ACT=first']);
  });

  test('can be asked why', () => {
    const said: Decision[] = [];
    matcher.find('bayar PBB sesuai njop, kata partai', { page: 'id' }, (decision) => said.push(decision));
    expect(said).toMatchObject([
      {
        verdict: 'skip',
        grounds: [
          { sense: 1, clue: 'bayar ~' },
          { sense: 1, clue: 'njop' },
          { sense: 2, clue: 'partai' },
        ],
      },
    ]);
    expect(said[0]?.scores).toEqual([0, 12, 4]);
  });
});

describe('the rest of the page', () => {
  const marks = (...blocks: string[]) => markedOnPage(matcher, blocks, { page: 'id' }).map((matches) => matches.length);

  test('decides where the block does not', () => {
    expect(marks('PBB')).toEqual([1]);
    expect(marks('PBB', 'Pajak Bumi dan Bangunan')).toEqual([0, 0]);
    expect(marks('PBB', 'lupa bayar PBB')).toEqual([0, 0]);
    expect(marks('UN', 'Perserikatan Bangsa-Bangsa')).toEqual([1, 1]);
  });

  test('has no say where the block has decided', () => {
    expect(marks('resolusi diplomat PBB', 'lupa bayar PBB', 'njop PBB jatuh tempo')).toEqual([1, 0, 0]);
  });

  test('has no say when it is of two minds', () => {
    expect(marks('PBB', 'bayar PBB', 'resolusi diplomatik PBB')).toEqual([1, 0, 1]);
  });

  test('says the same in whatever order it is read', () => {
    const blocks = ['PBB', 'Pajak Bumi dan Bangunan', 'UN', 'PBB bersidang'];
    expect(marks(...blocks).reverse()).toEqual(marks(...blocks.reverse()));
  });
});

describe('languages', () => {
  const shared = matcherOf([
    { id: 'unhcr', kind: 'organization', names: { id: ['UNHCR'], en: ['UNHCR'] } },
    {
      id: 'migration',
      names: { id: ['migrasi', 'diplomasi'], en: ['migration'] },
      sameIn: { ms: ['diplomasi'], de: ['migration'] },
    },
  ]);
  const text = `UNHCR ${LINE_BREAK} migrasi, migration, diplomasi`;
  test.each([
    ['Indonesian and English hold each other’s names', 'id', 4],
    ['German those that mean the same there', 'de', 2],
    ['Malay too', 'ms', 2],
    ['others in Latin script proper names alone', 'fi', 1],
    ['others in other scripts none', 'ar', 0],
    ['Chinese none', 'zh-Hans', 0],
    ['an unknown tag none', 'x-klingon', 0],
    ['an old code is known', 'in-ID', 4],
  ])('texts in %s', (_what, declared, count) => {
    expect(shared.find(text, { declared }).matches).toHaveLength(count);
  });

  test('a block is in the language of its words before that of its page', () => {
    const french =
      'Selon le rapport, la migration dans le pays est une question que les uns et les autres ont étudiée.';
    const english = 'According to the report, migration is one of the questions that they have been asking.';
    expect(marked(shared, french, { page: 'en' })).toEqual([]);
    expect(marked(shared, english, { page: 'fr' })).toEqual(['migration=migration']);
    expect(marked(shared, english, { declared: 'fr', page: 'en' })).toEqual([]);
  });

  test('a block in another script is left alone', () => {
    expect(shared.find('منظمة UNHCR تقدم المساعدة للاجئين').matches).toEqual([]);
    expect(shared.find('联合国难民署 UNHCR 提供帮助').matches).toEqual([]);
  });
});
