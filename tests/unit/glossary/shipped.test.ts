import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { englishPlural } from '../../../glossary/english.ts';
import {
  checkGlossary,
  compileIndex,
  createLookup,
  createMatcher,
  entryRef,
  LANGUAGES,
} from '../../../glossary/index.ts';
import { wordForms } from '../../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../../scripts/build/glossaries.ts';
import { terms } from '../../fixtures/terms.ts';

const glossaries = await readShippedGlossaries();
const glossary = glossaries[0]!;
const matcher = createMatcher(compileIndex(glossaries, wordForms));
const entries = new Map(glossary.entries.map((entry) => [entry.id, entry]));

describe('the shipped glossary', () => {
  test.each(terms)('explains $id under all its names', ({ id, kind, indonesian, english, others }) => {
    const entry = entries.get(id);
    expect(entry?.kind).toBe(kind);
    expect(entry?.names.id[0]).toBe(indonesian);
    expect(entry?.names.en[0]).toBe(english);
    const names = [...(entry?.names.id ?? []), ...(entry?.names.en ?? [])];
    expect(names).toEqual(expect.arrayContaining([...others]));
  });

  test('every name without a sense rule is found where it stands alone', () => {
    const missed = glossary.entries.flatMap((entry) => {
      const ruled = new Set(entry.senses?.flatMap((sense) => sense.names));
      const names = LANGUAGES.flatMap((language) => entry.names[language]).filter((name) => !ruled.has(name));
      return names.filter((name) => {
        const [match] = matcher.find(`( ${name} )`).matches;
        return match === undefined || matcher.refOf(match.entry) !== entryRef(glossary, entry);
      });
    });
    expect(missed).toEqual([]);
  });

  test('a phrase that means the opposite of the name in it is left alone', () => {
    for (const text of ['the least developed countries', 'a less developed country', 'under-developed nations']) {
      expect(matcher.find(text).matches).toEqual([]);
    }
    expect(matcher.find('developed countries').matches).toHaveLength(1);
  });

  test('the land tax is not the United Nations', () => {
    for (const text of ['membayar PBB sebelum jatuh tempo', 'tagihan PBB tahun ini', 'PBB dan NJOP']) {
      expect(matcher.find(text).matches).toEqual([]);
    }
  });

  test('both languages say their own thing in every text', () => {
    for (const entry of glossary.entries) {
      expect(entry.definition.id, entry.id).not.toBe(entry.definition.en);
      expect(entry.inArticle.id, entry.id).not.toBe(entry.inArticle.en);
    }
  });

  test('every section of the guide is in the order of the article, and every entry stands in one', () => {
    const first = glossary.sections[0];
    expect(first?.id).toBe('intro');
    expect(glossary.sections).toHaveLength(26);
  });

  // The article is not ours to copy into the project; where it lies beside it, nothing of it may have been taken over.
  const article = new URL('../../../../shared/article/solidaritas-global.txt', import.meta.url);
  test.runIf(existsSync(article))('no text repeats six words of the article in a row', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string) => {
      const all = words(text);
      return all.slice(5).map((_, i) => all.slice(i, i + 6).join(' '));
    };
    const taken = new Set(runs(readFileSync(article, 'utf8')));
    const texts = [
      ...glossary.entries.flatMap((entry) => [entry.definition.id, entry.inArticle.id]),
      ...glossary.sections.map((section) => section.summary.id),
    ];
    expect(texts.flatMap(runs).filter((run) => taken.has(run))).toEqual([]);
  });
});

describe('a glossary that is not sound', () => {
  const broken = (change: (copy: typeof glossary) => void): string[] => {
    const copy = structuredClone(glossary);
    change(copy);
    const checked = checkGlossary(copy);
    return checked.ok ? [] : checked.problems.map(({ at, what }) => `${at}: ${what}`);
  };
  const [first, second] = glossary.entries;
  if (!first || !second) throw new Error('the glossary is empty');

  test('is refused with the place of a missing language', () => {
    expect(broken(({ entries: [entry] }) => Reflect.deleteProperty(entry!.definition, 'id'))).toEqual([
      expect.stringMatching(/^entries\.0\.definition\.id: /),
    ]);
  });

  test('is refused for a text that is too long', () => {
    const lengthen = ({ entries: [entry] }: typeof glossary): void => {
      entry!.inArticle.en = 'x'.repeat(321);
    };
    expect(broken(lengthen)).toHaveLength(1);
  });

  test('is refused for an unknown relation and an unknown section', () => {
    expect(
      broken(({ entries: [entry] }) => {
        entry!.related = ['nowhere', second.id];
        entry!.section = 'nowhere';
      }),
    ).toEqual([
      `${first.id}: section: there is no section "nowhere"`,
      `${first.id}: related: there is no entry "nowhere"`,
    ]);
  });

  test('is refused for a name that two entries claim without a sense rule', () => {
    const [name] = first.names.en;
    const problems = broken(({ entries: [, entry] }) => void entry!.names.en.push(name!.replace(' ', '-')));
    expect(problems).toEqual([expect.stringContaining(`is also a name of "${first.id}"`)]);
  });
});

describe('look-up', () => {
  const lookup = createLookup(glossaries);
  test.each([
    ['UNHCR', 'unhcr'],
    ['proteksionis', 'protectionism'],
    ['protecsionism', 'protectionism'],
    ['pbb', 'united-nations'],
    ['un', 'united-nations'],
    ['kerjasama intern', 'international-cooperation'],
    ['Sustainable Devlopment Gols', 'sdgs'],
    ['perubahan iklm', 'climate-change'],
    ['hak pengungsi', 'refugee-rights'],
  ])('%s finds %s first', (query, id) => {
    expect(lookup(query, 'id', 5)[0]?.entry.id).toBe(id);
  });

  test('a blank or senseless query finds nothing', () => {
    expect(lookup('   ', 'en', 5)).toEqual([]);
    expect(lookup('qqqqzzzz', 'en', 5)).toEqual([]);
  });
});

describe('English plurals', () => {
  test.each([
    ['refugee', 'refugees'],
    ['humanitarian crisis', 'humanitarian crises'],
    ['developing country', 'developing countries'],
    ['NGO', 'NGOs'],
    ['human rights', undefined],
    ['cross-cultural studies', undefined],
  ])('of %s: %s', (name, plural) => {
    expect(englishPlural(name)).toBe(plural);
  });
});
