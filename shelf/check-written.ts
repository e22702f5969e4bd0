import { NAME_LIMIT, nameKey, OWN_TEXT_LIMIT } from '../glossary/index.ts';
import { linesOf, type Written } from './draft.ts';

/** The field that something is to be said at. */
export type Field =
  | 'names.id'
  | 'names.en'
  | 'definition.id'
  | 'definition.en'
  | 'inArticle.id'
  | 'inArticle.en'
  | 'not'
  | 'source.title'
  | 'source.url'
  | 'source.date'
  | 'source.section';

/** What is wrong with what is written, or may be: the latter does not keep from saving. */
export type Fault =
  | { readonly field: Field; readonly what: 'noName' }
  | { readonly field: Field; readonly what: 'noLetter'; readonly name: string }
  | { readonly field: Field; readonly what: 'longName'; readonly name: string; readonly limit: number }
  | { readonly field: Field; readonly what: 'longText'; readonly over: number; readonly limit: number }
  | { readonly field: Field; readonly what: 'sameName'; readonly name: string; readonly other: string };

/** The longest title, section and address of a source, in UTF-16 code units: see own-schema.ts. */
const LIMITS = { title: 500, section: 500, url: 4000, date: 40 } as const;

/** @returns whether something has to be mended before it can be saved */
export function isError({ what }: Fault): boolean {
  return what !== 'sameName';
}

/**
 * @param otherWith the entry that has a name already, if one does, by its headword
 * @returns all that is wrong with what is written
 */
export function faultsOf(written: Written, otherWith: (name: string) => string | undefined): Fault[] {
  return [...nameFaults(written, otherWith), ...textFaults(written)];
}

function* nameFaults({ names, not }: Written, otherWith: (name: string) => string | undefined): Generator<Fault> {
  const lines = { 'names.id': linesOf(names.id), 'names.en': linesOf(names.en), not: linesOf(not) };
  if (lines['names.id'].length + lines['names.en'].length === 0) {
    yield { field: 'names.id', what: 'noName' };
    yield { field: 'names.en', what: 'noName' };
  }
  const said = new Set<string>();
  for (const field of ['names.id', 'names.en', 'not'] as const) {
    for (const name of lines[field]) {
      if (name.length > NAME_LIMIT) yield { field, what: 'longName', name, limit: NAME_LIMIT };
      else if (nameKey(name) === '') yield { field, what: 'noLetter', name };
      const other = field === 'not' || said.has(name) ? undefined : otherWith(name);
      said.add(name);
      if (other !== undefined) yield { field, what: 'sameName', name, other };
    }
  }
}

function* textFaults({ definition, inArticle, source }: Written): Generator<Fault> {
  const texts = [
    ['definition.id', definition.id, OWN_TEXT_LIMIT],
    ['definition.en', definition.en, OWN_TEXT_LIMIT],
    ['inArticle.id', inArticle.id, OWN_TEXT_LIMIT],
    ['inArticle.en', inArticle.en, OWN_TEXT_LIMIT],
    ['source.title', source.title, LIMITS.title],
    ['source.url', source.url, LIMITS.url],
    ['source.date', source.date, LIMITS.date],
    ['source.section', source.section, LIMITS.section],
  ] as const;
  for (const [field, text, limit] of texts) {
    const over = text.trim().length - limit;
    if (over > 0) yield { field, what: 'longText', over, limit };
  }
}
