import { NOTE_VERSION } from '../migrate.ts';
import { type Checked, isRecord, readRecord } from '../record.ts';
import { type Found, type FoundFlaw, isNameForAll, noteOf, type Source } from './found.ts';
import { quoteIn, several, textOf, textsOf } from './json-values.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that a note has a place for, or that say what the thing is. */
const READ = new Set([
  '@context',
  'id',
  '@id',
  'type',
  '@type',
  'motivation',
  'created',
  'modified',
  'body',
  'bodyValue',
  'target',
]);

const COLLECTIONS = ['AnnotationCollection', 'AnnotationPage'];

/**
 * @param file what came from JSON
 * @returns the annotations in it, as a collection, a page, a list, a graph, or one; undefined when it has none
 */
export function annotationItems(file: unknown): readonly unknown[] | undefined {
  if (Array.isArray(file)) return file.some((item) => isA(item, ['Annotation'])) ? file : undefined;
  if (!isRecord(file)) return undefined;
  if (isA(file, ['Annotation'])) return [file];
  if (Array.isArray(file['@graph'])) return annotationItems(file['@graph']);
  if (!isA(file, COLLECTIONS)) return undefined;
  if (isRecord(file.first)) return annotationItems(file.first) ?? [];
  return several(file.items);
}

function isA(item: unknown, types: readonly string[]): boolean {
  if (!isRecord(item)) return false;
  const own = [...textsOf(item.type), ...textsOf(item['@type'])].map((type) => type.replace(/^.*[:#/]/u, ''));
  return own.some((type) => types.includes(type));
}

/** @returns whether one of the annotations was written by a later Konteks */
export function isOfLater(items: readonly unknown[]): boolean {
  return items.some((item) => isRecord(item) && isRecord(item.konteks) && Number(item.konteks.v) > NOTE_VERSION);
}

/** @returns the note that an annotation is, or what is wrong with that */
export function readWebAnnotation(item: unknown, source: Omit<Source, 'format'>): Checked | ReturnType<typeof noteOf> {
  if (!isRecord(item)) return { field: '', fault: 'wrong' } satisfies FoundFlaw;
  const { konteks } = item;
  return isRecord(konteks) ? readRecord(recordOf(item, konteks)) : readOther(item, source);
}

/** One of ours: what the standard has a place for stands there, as another tool may have changed it. */
function recordOf(item: Fields, { sentence, ...konteks }: Fields): Fields {
  const bodies = several(item.body).filter(isRecord);
  const [target] = several(item.target);
  return {
    ...konteks,
    passage: { ...quoteIn(isRecord(target) ? target.selector : undefined), sentence },
    url: isRecord(target) ? target.source : target,
    words: valuesFor(bodies, 'commenting').join('\n\n'),
    definition: valuesFor(bodies, 'describing').join('\n\n'),
    tags: valuesFor(bodies, 'tagging'),
    createdAt: item.created,
    updatedAt: item.modified,
  };
}

function readOther(item: Fields, source: Omit<Source, 'format'>): ReturnType<typeof noteOf> {
  const bodies = several(item.body).flatMap((body) =>
    isRecord(body) && 'items' in body ? several(body.items) : [body],
  );
  const [target] = several(item.target);
  const id = item.id ?? item['@id'];
  const found: Found = {
    id: isNameForAll(id) ? id.replace(/^urn:uuid:/iu, '') : undefined,
    url: addressOf(target),
    title: isRecord(target) && isRecord(target.source) ? textOf(target.source.title ?? target.source.label) : '',
    ...quoteIn(isRecord(target) ? target.selector : undefined),
    words: [...bodies.filter((body) => !isTag(body)).map(wordsOf), textOf(item.bodyValue)]
      .filter((text) => text !== '')
      .join('\n\n'),
    tags: bodies.filter(isTag).map(wordsOf),
    created: item.created,
    updated: item.modified,
    extra: Object.fromEntries(Object.entries(item).filter(([name]) => !READ.has(name))),
  };
  if (found.url === '') return { field: 'target', fault: 'missing' };
  return noteOf(found, { ...source, format: 'web-annotation' });
}

function addressOf(target: unknown): string {
  if (!isRecord(target)) return textOf(target);
  const { source } = target;
  return isRecord(source) ? textOf(source.id ?? source['@id']) : textOf(source ?? target.id ?? target['@id']);
}

/** A body is a text, the address of one, or a thing with a value; of what lies elsewhere the address is kept. */
function wordsOf(body: unknown): string {
  return isRecord(body) ? textOf(body.value ?? body['rdf:value'] ?? body.source ?? body.id) : textOf(body);
}

function isTag(body: unknown): boolean {
  return isRecord(body) && textsOf(body.purpose).includes('tagging');
}

function valuesFor(bodies: readonly Fields[], purpose: string): string[] {
  return bodies.filter((body) => textsOf(body.purpose).includes(purpose)).flatMap((body) => textsOf(body.value));
}
