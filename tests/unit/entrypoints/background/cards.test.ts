import { expect, test } from 'vitest';
import { cardOf } from '../../../../entrypoints/background/cards.ts';
import type { Entry, Glossary } from '../../../../glossary/index.ts';

const both = (id: string, en: string) => ({ id, en });

const glossaryWith = (entry: Partial<Entry>): Glossary => ({
  format: 'konteks-glossary',
  version: 1,
  id: 'mine',
  title: both('Glosariumku', ''),
  sections: [],
  entries: [
    {
      id: 'a',
      kind: 'concept',
      names: { id: [], en: [] },
      definition: both('', ''),
      inArticle: both('', ''),
      related: [],
      ...entry,
    },
  ],
});

const spokenOf = (entry: Partial<Entry>) =>
  cardOf([glossaryWith(entry)], 'mine/a', { isOwn: true, isKnown: false, also: [] })?.spoken;

test('what an entry says in one language only, its card says in that one, and says so', () => {
  const english = { names: { id: [], en: ['quota'] }, definition: both('', 'How much may be caught.') };
  expect(spokenOf(english)?.id).toEqual({ name: 'en', definition: 'en', inArticle: 'id' });
  expect(spokenOf(english)?.en).toEqual({ name: 'en', definition: 'en', inArticle: 'en' });
  const mixed = {
    names: { id: ['kuota'], en: ['quota'] },
    definition: both('', 'How much.'),
    inArticle: both('Ada.', ''),
  };
  expect(spokenOf(mixed)?.id).toEqual({ name: 'id', definition: 'en', inArticle: 'id' });
  expect(spokenOf(mixed)?.en).toEqual({ name: 'en', definition: 'en', inArticle: 'id' });
});
