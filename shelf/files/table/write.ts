import type { Entry, Glossary } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import { restOf, restText } from '../rest.ts';
import { guarded, joined, quoted } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';
import { foundInRow } from './import.ts';

/**
 * Writes a glossary's entries for spreadsheets: UTF-8 with a mark in front, as Excel knows it by that, and RFC 4180, with commas or tabs.
 * What no column says stands in the last one. The glossary's own title, source and guide are not in it, but for the sections' titles.
 *
 * @returns the parts of the text, an entry each
 */
export function* tableParts(glossary: Glossary, delimiter: ',' | '\t'): Iterable<string> {
  const titles = new Map(glossary.sections.map(({ id, title }) => [id, title.en || title.id]));
  const rows = glossary.entries.map((entry) => cellsOf(entry, titles));
  const founds = rows.map((cells, n) =>
    foundInRow({ cells: COLUMNS.map((column) => sound(cells[column])), line: n + 1 }, COLUMNS),
  );
  const { entries: back } = assemble(founds, { sections: [] }, { add: () => {} });
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(delimiter)}\r\n`;
  yield `\uFEFF${line(COLUMNS)}`;
  for (const [n, entry] of glossary.entries.entries()) {
    // Sections come back by their titles.
    const { section: _section, ...bare } = entry;
    const { section, ...others } = back[n] ?? {};
    const rest = restOf(
      section === undefined ? bare : { ...bare, section },
      back[n] && ({ ...others, section } as Entry),
    );
    const cells: Partial<Record<Column, string>> = { ...rows[n], ...(rest ? { data: restText(rest) } : {}) };
    yield line(COLUMNS.map((column) => guarded(cells[column] ?? '')));
  }
}

function cellsOf(entry: Entry, titles: ReadonlyMap<string, string>): Record<Column, string> {
  const { names, definition, inArticle, source = {} } = entry;
  return {
    id: entry.id,
    kind: entry.kind,
    section: titles.get(entry.section ?? '') ?? '',
    names_id: joined(names.id),
    names_en: joined(names.en),
    definition_id: definition.id,
    definition_en: definition.en,
    in_article_id: inArticle.id,
    in_article_en: inArticle.en,
    related: joined(entry.related),
    source_title: source.title ?? '',
    source_url: source.url ?? '',
    source_date: source.date ?? '',
    source_section: source.section ?? '',
    data: '',
  };
}

/** A cell as it comes back. */
function sound(cell: string): string {
  return cell.toWellFormed().replaceAll('\0', '');
}
