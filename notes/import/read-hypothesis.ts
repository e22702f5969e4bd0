import { isRecord } from '../record.ts';
import { type Found, type FoundFlaw, noteOf, type Source } from './found.ts';
import { quoteIn, textOf, textsOf } from './json-values.ts';

/** Fields that a note has a place for, or that say only how the file was made. */
const READ = new Set(['id', 'uri', 'text', 'tags', 'target', 'document', 'created', 'updated', 'links']);

/**
 * @param file what came from JSON
 * @returns the annotations of an export of Hypothesis, or of what its API answers; undefined when it is neither
 */
export function hypothesisItems(file: unknown): readonly unknown[] | undefined {
  const items = Array.isArray(file) ? file : isRecord(file) ? (file.annotations ?? file.rows) : undefined;
  if (!Array.isArray(items)) return undefined;
  const isExport = isRecord(file) && 'export_date' in file;
  return isExport || items.some(isAnnotation) ? items : undefined;
}

/** Hypothesis says `uri` where the standard says `source`, and gives no type. */
function isAnnotation(item: unknown): boolean {
  return isRecord(item) && typeof item.uri === 'string' && !('type' in item) && ('target' in item || 'text' in item);
}

/** @returns a note made of an annotation of Hypothesis, or what is wrong with that */
export function readHypothesis(item: unknown, source: Omit<Source, 'format'>) {
  if (!isRecord(item)) return { field: '', fault: 'wrong' } satisfies FoundFlaw;
  const target = Array.isArray(item.target) ? item.target[0] : item.target;
  const { exact, prefix, suffix } = quoteIn(isRecord(target) ? target.selector : undefined);
  const url = textOf(item.uri) || (isRecord(target) ? textOf(target.source) : '');
  if (url === '') return { field: 'uri', fault: 'missing' } satisfies FoundFlaw;
  const found: Found = {
    id: typeof item.id === 'string' && item.id !== '' ? `hypothesis:${item.id}` : undefined,
    url,
    title: isRecord(item.document) ? (textsOf(item.document.title)[0] ?? '') : '',
    exact,
    prefix,
    suffix,
    words: textOf(item.text),
    tags: textsOf(item.tags),
    created: item.created,
    updated: item.updated,
    extra: Object.fromEntries(Object.entries(item).filter(([name]) => !READ.has(name))),
  };
  return noteOf(found, { ...source, format: 'hypothesis' });
}
