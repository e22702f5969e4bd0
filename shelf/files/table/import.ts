import type { Entry, Language } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import { type Found, UNNAMED } from '../found.ts';
import { idFrom } from '../ids.ts';
import { ENTRY_LIMIT } from '../limits.ts';
import type { Inspected, ReadGlossary } from '../model.ts';
import { Refusals } from '../refusals.ts';
import { readRest } from '../rest.ts';
import type { Pause } from '../text-parts.ts';
import { refuse, UnreadableFile } from '../unreadable.ts';
import { parted } from './cells.ts';
import { type Column, columnsBy } from './columns.ts';
import { type Row, rowsOf, shapeOrRefuse } from './rows.ts';

/** How a table's columns are understood. */
export interface TableChoice {
  /** Whether the first row says what the columns are. */
  readonly hasHeadings: boolean;
  /** What each column holds; nothing where it is not taken over. */
  readonly columns: readonly (Column | undefined)[];
}

/** A column as a reader is shown it. */
export interface FoundColumn {
  /** Empty where the first row is no row of headings. */
  readonly heading: string;
  /** The beginnings of some cells. */
  readonly samples: readonly string[];
}

/** What was found by looking through a table. */
export interface InspectedTable extends Inspected {
  readonly columns: readonly FoundColumn[];
  /** How it is probably meant. */
  readonly guess: TableChoice;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** Looks through a table. @throws UnreadableFile */
export async function inspectTable(text: string, name: string, pause?: Pause): Promise<InspectedTable> {
  const shape = shapeOrRefuse(text);
  const first: (readonly string[])[] = [];
  let rows = 0;
  for await (const { cells, line } of rowsOf(text, shape, pause)) {
    rows += 1;
    if (rows > ENTRY_LIMIT + 1) refuse('many', line);
    if (first.length <= SAMPLES) first.push(cells.map((cell) => cell.slice(0, SAMPLE_LENGTH)));
  }
  const [headings = []] = first;
  const guessed = columnsBy(headings);
  const width = Math.max(...first.map((row) => row.length));
  const samples = guessed ? first.slice(1) : first.slice(0, SAMPLES);
  const columns = Array.from(
    { length: width },
    (_, n): FoundColumn => ({
      heading: guessed ? (headings[n] ?? '') : '',
      samples: samples.map((row) => row[n] ?? ''),
    }),
  );
  const concepts = guessed ? rows - 1 : rows;
  if (concepts === 0) throw new UnreadableFile({ why: 'no-entries' });
  const guess = guessed
    ? { hasHeadings: true, columns: columns.map((_, n) => guessed[n]) }
    : {
        hasHeadings: false,
        columns: columns.map((_, n): Column | undefined => (['names_en', 'definition_en'] as const)[n]),
      };
  return { title: name, concepts, columns, guess };
}

/** Reads a table. @throws UnreadableFile */
export async function readTable(
  text: string,
  name: string,
  { hasHeadings, columns }: TableChoice,
  pause?: Pause,
): Promise<ReadGlossary> {
  const refusals = new Refusals();
  const founds: Found[] = [];
  let isFirst = true;
  for await (const row of rowsOf(text, shapeOrRefuse(text), pause)) {
    const isHeading = isFirst && hasHeadings;
    isFirst = false;
    if (isHeading) continue;
    const found = foundInRow(row, columns);
    if (found.isRagged) {
      const about = found.names.id[0] ?? found.names.en[0] ?? found.id;
      refusals.add({ place: row.line, about, why: 'ragged', isWhole: false });
    }
    founds.push(found);
  }
  const { entries, sections, unlinked } = assemble(linked(founds), { sections: [] }, refusals);
  return {
    glossary: {
      format: 'konteks-glossary',
      version: 1,
      id: idFrom(name) || 'glossary',
      title: { id: '', en: name },
      sections: [...sections],
      entries: entries.filter((entry) => entry !== undefined) satisfies Entry[],
    },
    concepts: founds.length,
    unlinked,
    refused: refusals.done(),
  };
}

/** @returns what a row says, by its columns; its place is its line */
export function foundInRow(
  { cells, line }: Row,
  columns: TableChoice['columns'],
): Found & { readonly isRagged: boolean } {
  const names: Record<Language, string[]> = { id: [], en: [] };
  const one = new Map<Column, string>();
  for (const [n, column] of columns.entries()) {
    const cell = (cells[n] ?? '').trim();
    if (column === undefined || cell === '') continue;
    if (column === 'names_id') names.id.push(...parted(cell));
    else if (column === 'names_en') names.en.push(...parted(cell));
    else if (!one.has(column)) one.set(column, cell);
  }
  const cell = (column: Column): string => one.get(column) ?? '';
  const section = cell('section');
  const data = cell('data');
  const source = {
    ...(one.has('source_title') ? { title: cell('source_title') } : {}),
    ...(one.has('source_url') ? { url: cell('source_url') } : {}),
    ...(one.has('source_date') ? { date: cell('source_date') } : {}),
    ...(one.has('source_section') ? { section: cell('source_section') } : {}),
  };
  return {
    place: line,
    id: cell('id'),
    kind: cell('kind'),
    names,
    definition: { id: cell('definition_id'), en: cell('definition_en') },
    inArticle: { id: cell('in_article_id'), en: cell('in_article_en') },
    section: section === '' ? undefined : { key: section, title: { id: '', en: section } },
    related: parted(cell('related')),
    source: Object.keys(source).length > 0 ? source : undefined,
    rest: data === '' ? undefined : readRest(data),
    isRagged: cells.slice(columns.length).some((extra) => extra.trim() !== ''),
  };
}

/** What is related may be told by its id or by one of its names. */
function linked(founds: readonly Found[]): Found[] {
  const ids = new Set(founds.map(({ id }) => id));
  const byName = new Map<string, string>();
  const given = founds.map((found, n) => ({ ...found, id: found.id === '' ? UNNAMED + n : found.id }));
  for (const { id, names } of given)
    for (const name of [...names.id, ...names.en])
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), id);
  return given.map((found) => ({
    ...found,
    related: found.related.map((target) => (ids.has(target) ? target : (byName.get(target.toLowerCase()) ?? target))),
  }));
}
