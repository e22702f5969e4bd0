import type { Candidate } from '../../glossary/candidates/model.ts';
import { type Kind, type Language, otherLanguage, type Source } from '../../glossary/index.ts';
import type { Draft, DraftRow } from './model.ts';

/** So many of the best are ticked, unless they are doubtful. */
const TICKED = 25;

/** What scores less is doubtful: said but once, and of ordinary words. */
const SURE = 1.05;

/** What can happen to a draft. */
export type DraftAction =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'tick'; readonly keys: readonly number[]; readonly isTicked: boolean }
  | { readonly kind: 'edit'; readonly key: number; readonly changes: RowChanges }
  | { readonly kind: 'sentence'; readonly key: number; readonly sentence: number; readonly isChosen: boolean }
  | { readonly kind: 'turn'; readonly key: number }
  | { readonly kind: 'add'; readonly name: string }
  | { readonly kind: 'remove'; readonly key: number };

export interface RowChanges {
  readonly kind?: Kind;
  readonly names?: Readonly<Record<Language, string>>;
  readonly words?: string;
}

/** What a draft is made from. */
export interface Made {
  readonly title: string;
  readonly source: Source;
  readonly sections: Draft['sections'];
  readonly candidates: readonly Candidate[];
  readonly note?: Draft['note'];
  /** Where no candidate tells. */
  readonly fallback: Language;
}

/** @returns a draft with the best candidates ticked, each with the sentence that explains it best */
export function draftOf({ title, source, sections, candidates, note, fallback }: Made): Draft {
  const indonesian = candidates.filter(({ language }) => language === 'id').length;
  const language = candidates.length === 0 ? fallback : indonesian * 2 >= candidates.length ? 'id' : 'en';
  return { title, source, sections, language, note, rows: candidates.map(rowOf) };
}

function rowOf(candidate: Candidate, rank: number): DraftRow {
  const { names, kind, language, sentences, section, frequency, score } = candidate;
  const isExplained = sentences.some(({ why }) => why === 'definition' || why === 'long-form');
  return {
    key: rank,
    isTicked: rank < TICKED && (isExplained || score > SURE),
    kind: kind ?? 'concept',
    language,
    names: { id: names.id.join('; '), en: names.en.join('; ') },
    words: '',
    sentences,
    chosen: sentences.length > 0 ? [0] : [],
    section,
    frequency,
  };
}

/** @returns the draft after something has happened to it */
export function drafted(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case 'title':
      return { ...draft, title: action.title };
    case 'tick': {
      const keys = new Set(action.keys);
      return withRows(draft, (row) => (keys.has(row.key) ? { ...row, isTicked: action.isTicked } : row));
    }
    case 'edit':
      return withRow(draft, action.key, (row) => ({ ...row, ...action.changes, isTicked: true }));
    case 'sentence':
      return withRow(draft, action.key, (row) => ({ ...row, chosen: chosenIn(row, action) }));
    case 'turn':
      return withRow(draft, action.key, turned);
    case 'add':
      return { ...draft, rows: [...draft.rows, ownRow(draft, action.name)] };
    case 'remove':
      return { ...draft, rows: draft.rows.filter(({ key }) => key !== action.key) };
  }
}

function withRows(draft: Draft, change: (row: DraftRow) => DraftRow): Draft {
  return { ...draft, rows: draft.rows.map(change) };
}

function withRow(draft: Draft, key: number, change: (row: DraftRow) => DraftRow): Draft {
  return withRows(draft, (row) => (row.key === key ? change(row) : row));
}

function chosenIn({ chosen }: DraftRow, { sentence, isChosen }: { sentence: number; isChosen: boolean }): number[] {
  const others = chosen.filter((each) => each !== sentence);
  return (isChosen ? [...others, sentence] : others).sort((a, b) => a - b);
}

/** The names stand in the other language: a term that an article takes over as it is. */
function turned(row: DraftRow): DraftRow {
  return { ...row, names: { id: row.names.en, en: row.names.id } };
}

function ownRow({ rows, language }: Draft, name: string): DraftRow {
  return {
    key: 1 + Math.max(-1, ...rows.map(({ key }) => key)),
    isTicked: true,
    kind: 'concept',
    language,
    names: { id: '', en: '', [language]: name } as DraftRow['names'],
    words: '',
    sentences: [],
    chosen: [],
    section: 0,
    frequency: 0,
  };
}

/** @returns what is typed into a field of names, one by one */
export function namesIn(typed: string): string[] {
  const names = typed.split(';').map((name) => name.replace(/\s+/gu, ' ').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** @returns the name that a row is shown under; empty when it has none */
export function rowName({ names, language }: Pick<DraftRow, 'names' | 'language'>): string {
  return namesIn(names[language])[0] ?? namesIn(names[otherLanguage(language)])[0] ?? '';
}
