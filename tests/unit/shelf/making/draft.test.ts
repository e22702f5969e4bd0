import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../glossary/candidates/index.ts';
import { checkOwnGlossary } from '../../../../glossary/index.ts';
import {
  type Draft,
  type DraftAction,
  drafted,
  draftOf,
  glossaryOf,
  Makings,
  namesIn,
  problemsOf,
} from '../../../../shelf/making/index.ts';

const SECTIONS = [
  { title: '', level: 1 },
  { title: 'History', level: 1 },
  { title: 'History', level: 2 },
] as const;

function candidate(name: string, more: Partial<Candidate> = {}): Candidate {
  return {
    names: { id: [], en: [name] },
    language: 'en',
    kind: undefined,
    section: 1,
    sentences: [{ text: `${name} is a thing.`, why: 'definition', section: 1 }],
    frequency: 2,
    score: 2,
    ...more,
  };
}

function draft(...candidates: readonly Candidate[]): Draft {
  const source = { title: 'The reef', url: 'https://a.example/reef', date: '2026-03-04' };
  return draftOf({ title: 'The reef', source, sections: SECTIONS, candidates, fallback: 'en' });
}

function changed(start: Draft, ...actions: readonly DraftAction[]): Draft {
  return actions.reduce(drafted, start);
}

describe('a draft', () => {
  it('has the best ticked and what is doubtful not, each with the sentence that explains it best', () => {
    const doubtful = candidate('thing', { score: 0.8, sentences: [{ text: 'A thing.', why: 'first', section: 0 }] });
    const { rows } = draft(candidate('coral'), doubtful);
    expect(rows.map(({ isTicked, chosen }) => [isTicked, chosen])).toEqual([
      [true, [0]],
      [false, [0]],
    ]);
  });

  it('ticks what is changed, and tells what the reader adds from what was found', () => {
    const start = draft(candidate('coral'));
    const mine = changed(
      start,
      { kind: 'tick', keys: [0], isTicked: false },
      { kind: 'edit', key: 0, changes: { words: 'An animal.' } },
      { kind: 'add', name: 'snail' },
      { kind: 'sentence', key: 0, sentence: 0, isChosen: false },
    );
    expect(mine.rows.map(({ key, isTicked }) => [key, isTicked])).toEqual([
      [0, true],
      [1, true],
    ]);
    expect(glossaryOf(mine).entries).toMatchObject([
      { id: 'coral', definition: { en: 'An animal.' }, inArticle: { en: '' } },
      { id: 'snail', names: { id: [], en: ['snail'] } },
    ]);
    expect(changed(mine, { kind: 'remove', key: 1 }).rows).toHaveLength(1);
  });

  it('becomes a glossary whose entries know their source and their section, as far as there is one', () => {
    const { sections, entries } = glossaryOf(draft(candidate('coral'), candidate('reef', { section: 0 })));
    expect(sections.map(({ id, title }) => [id, title.en])).toEqual([['history', 'History']]);
    expect(entries[0]).toMatchObject({
      section: 'history',
      source: { url: 'https://a.example/reef', date: '2026-03-04', section: 'History' },
    });
    expect(entries[1]?.section).toBeUndefined();
    expect(entries[1]?.source).not.toHaveProperty('section');
  });

  it('says what keeps it from being saved', () => {
    const start = draft(candidate('coral'), candidate('Coral'), candidate('reef'), candidate('x'.repeat(130)));
    const nameless = changed(start, { kind: 'edit', key: 2, changes: { names: { id: ' ; ', en: '' } } });
    expect(problemsOf(nameless).map(({ key, why }) => [key, why])).toEqual([
      [1, 'twice'],
      [2, 'nameless'],
      [3, 'long'],
    ]);
    expect(problemsOf(changed(nameless, { kind: 'tick', keys: [1, 2, 3], isTicked: false }))).toEqual([]);
  });

  it('without problems is a sound glossary, whatever is typed', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 150 });
    const edit = fc.record({
      kind: fc.constant('edit' as const),
      key: fc.nat(3),
      changes: fc.record({ names: fc.record({ id: typed, en: typed }), words: fc.string({ maxLength: 5000 }) }),
    });
    const add = fc.record({ kind: fc.constant('add' as const), name: typed });
    const turn = fc.record({ kind: fc.constant('turn' as const), key: fc.nat(3) });
    const title = fc.record({ kind: fc.constant('title' as const), title: typed });
    fc.assert(
      fc.property(fc.array(fc.oneof(edit, add, turn, title), { maxLength: 8 }), (actions) => {
        const made = changed(draft(candidate('coral'), candidate('reef'), candidate('algae')), ...actions);
        const wrong = new Set(problemsOf(made).map(({ key }) => key));
        const mended = changed(made, { kind: 'tick', keys: [...wrong], isTicked: false });
        expect(problemsOf(mended)).toEqual([]);
        const named = mended.title.trim() === '' ? { ...mended, title: 'x' } : mended;
        expect(checkOwnGlossary(glossaryOf(named))).toMatchObject({ ok: true });
      }),
    );
  });

  it('takes names apart at semicolons, each once', () => {
    expect(namesIn(' UMKM ;usaha  mikro, kecil;; UMKM')).toEqual(['UMKM', 'usaha mikro, kecil']);
  });
});

describe('glossaries in the making', () => {
  it('are kept until they are saved or left for long; what was saved can be gone back to for a day', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const makings = new Makings('makings-test', () => now);
    const page = { html: '<p>', url: 'https://a.example/', isCut: false };
    const taken = await makings.begin(page);
    expect((await makings.get(taken))?.state).toEqual({ kind: 'page', page });
    expect(await makings.drafts()).toEqual([]);
    const made = draft(candidate('coral'));
    await makings.keep(taken, made);
    const saved = { glossary: 'laut', title: 'Laut', count: 1 };
    await makings.keep('other', made, saved);
    expect((await makings.get('other'))?.saved).toEqual(saved);
    expect((await makings.drafts()).map(({ id }) => id)).toEqual([taken]);
    now = new Date('2026-01-03T00:00:00Z');
    await makings.discardOld();
    expect(await makings.get('other')).toBeUndefined();
    expect(await makings.get(taken)).toBeDefined();
    now = new Date('2026-02-02T00:00:00Z');
    await makings.discardOld();
    expect(await makings.get(taken)).toBeUndefined();
  });
});
