import type { Draft, DraftRow } from '../../shelf/making/index.ts';

/** How the terms are ordered. */
export const ORDERS = ['best', 'article'] as const;
export type Order = (typeof ORDERS)[number];

/** Rows under a heading of the article; under none where they are ordered by how good they are. */
export interface RowGroup {
  readonly title: string | undefined;
  readonly rows: readonly DraftRow[];
}

/** @returns the rows whose names or sentences have what is filtered for, in an order */
export function groupsOf({ rows, sections }: Draft, order: Order, filter: string): RowGroup[] {
  const wanted = fold(filter.trim());
  const shown = rows.filter((row) => wanted === '' || says(row, wanted));
  if (order === 'best') return [{ title: undefined, rows: shown }];
  const bySection = Map.groupBy(shown, ({ section }) => section);
  return [...bySection]
    .sort(([a], [b]) => a - b)
    .map(([section, inIt]) => ({ title: sections[section]?.title ?? '', rows: inIt }));
}

function says({ names, words, sentences, chosen }: DraftRow, wanted: string): boolean {
  const texts = [names.id, names.en, words, ...chosen.map((place) => sentences[place]?.text ?? '')];
  return texts.some((text) => fold(text).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
