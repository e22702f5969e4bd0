import { type Entry, headword, type Kind, LANGUAGES, type Language, type Source } from '../glossary/index.ts';

/** An entry as it is being written: names and phrases one a line. */
export interface Written {
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: Kind;
  readonly definition: Readonly<Record<Language, string>>;
  readonly inArticle: Readonly<Record<Language, string>>;
  /** Ids of entries. */
  readonly related: readonly string[];
  readonly not: string;
  readonly source: Readonly<Record<keyof Source, string>>;
}

/** What was begun and not saved, as it is kept. */
export interface Draft {
  readonly key: string;
  /** Of which glossary; undefined as long as none was chosen. */
  readonly glossary: string | undefined;
  /** The entry as it was when the reader began to change it; undefined for a new one. */
  readonly before: Entry | undefined;
  readonly written: Written;
  /** ISO 8601, UTC: when it was last changed. */
  readonly at: string;
}

/** An entry of which nothing is written yet. */
export const BLANK: Written = {
  names: { id: '', en: '' },
  kind: 'concept',
  definition: { id: '', en: '' },
  inArticle: { id: '', en: '' },
  related: [],
  not: '',
  source: { title: '', url: '', date: '', section: '' },
};

/** @returns an entry as it is written */
export function writtenOf(entry: Entry): Written {
  const { names, kind, definition, inArticle, related, not = [], source = {} } = entry;
  return {
    names: { id: names.id.join('\n'), en: names.en.join('\n') },
    kind,
    definition,
    inArticle,
    related,
    not: not.join('\n'),
    source: {
      title: source.title ?? '',
      url: source.url ?? '',
      date: source.date ?? '',
      section: source.section ?? '',
    },
  };
}

/**
 * @param before the entry that is changed: what cannot be written here stays as it was
 * @returns what is written as an entry
 */
export function entryFrom(written: Written, id: string, before?: Entry): Entry {
  const { not: _not, source: _source, sameIn: same, senses, ...rest } = before ?? ({} as Partial<Entry>);
  const names = { id: linesOf(written.names.id), en: linesOf(written.names.en) };
  const not = linesOf(written.not);
  const said = Object.entries(written.source).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : []));
  const sameIn = same && keptNames(same, names);
  return {
    ...rest,
    id,
    kind: written.kind,
    names,
    definition: trimmed(written.definition),
    inArticle: trimmed(written.inArticle),
    related: [...written.related],
    ...(sameIn && { sameIn }),
    ...(senses && { senses: keptSenses(senses, names) }),
    ...(not.length > 0 && { not }),
    ...(said.length > 0 && { source: Object.fromEntries(said) as Source }),
  };
}

/** @returns the lines of a text that say something, each once, without white space around them */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** @returns whether nothing is written */
export function isBlank({ names, definition, inArticle, not }: Written): boolean {
  const texts = [...Object.values(names), ...Object.values(definition), ...Object.values(inArticle), not];
  return texts.every((text) => text.trim() === '');
}

/** @returns the name that what is written will be listed under; empty while there is none */
export function nameOf({ names }: Written, language: Language): string {
  return headword({ names: { id: linesOf(names.id), en: linesOf(names.en) } }, language);
}

/** Which parts of an entry two people have changed in different ways. */
export type Part = 'names' | 'kind' | 'definition' | 'inArticle' | 'related' | 'not' | 'source';
const PARTS: readonly Part[] = ['names', 'kind', 'definition', 'inArticle', 'related', 'not', 'source'];

/**
 * Brings together what was changed here and elsewhere at the same time, part by part.
 *
 * @param before what both began from
 * @returns what is written here, with what was changed only elsewhere; and the parts that both have changed, as they are here
 */
export function merged(before: Written, here: Written, elsewhere: Written): { written: Written; both: Part[] } {
  const isSame = (part: Part, a: Written, b: Written): boolean => JSON.stringify(a[part]) === JSON.stringify(b[part]);
  const both = PARTS.filter(
    (part) => !isSame(part, before, here) && !isSame(part, before, elsewhere) && !isSame(part, here, elsewhere),
  );
  const onlyThere = PARTS.filter((part) => isSame(part, before, here)).map((part) => [part, elsewhere[part]]);
  return { written: { ...here, ...Object.fromEntries(onlyThere) }, both };
}

function trimmed(texts: Readonly<Record<Language, string>>): Record<Language, string> {
  return { id: texts.id.trim(), en: texts.en.trim() };
}

/** Names that are no longer there mean nothing anywhere. */
function keptNames(sameIn: NonNullable<Entry['sameIn']>, names: Entry['names']): Entry['sameIn'] {
  const kept = Object.entries(sameIn).map(
    ([tag, same]) => [tag, same.filter((name) => isNameOf(names, name))] as const,
  );
  const some = kept.filter(([, same]) => same.length > 0);
  return some.length > 0 ? Object.fromEntries(some) : undefined;
}

function keptSenses(senses: NonNullable<Entry['senses']>, names: Entry['names']): NonNullable<Entry['senses']> {
  return senses
    .map((sense) => ({ ...sense, names: sense.names.filter((name) => isNameOf(names, name)) }))
    .filter((sense) => sense.names.length > 0);
}

function isNameOf(names: Entry['names'], name: string): boolean {
  return LANGUAGES.some((language) => names[language].includes(name));
}
