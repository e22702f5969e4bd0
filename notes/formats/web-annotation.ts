import { v5, validate } from 'uuid';
import { kindOf, type Note } from '../model.ts';

/** The names of a standard annotation, and the one of ours, whose value is data as it stands. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { '@version': 1.1, konteks: { '@id': 'urn:x-konteks:note', '@type': '@json' } },
];

/** The namespace of the ids of whole files. */
const COLLECTIONS = '6f0b6a3e-9a4c-5d0e-8f0a-616e6e6f7461';

const MOTIVATIONS = { term: 'describing', quote: 'highlighting', page: 'bookmarking' } as const;

/**
 * Writes notes for other annotation tools, as a collection of W3C Web Annotations (https://www.w3.org/TR/annotation-model/)
 * with one page in it. What the standard has a place for stands there and only there; the rest of a note is under
 * `konteks`, so that nothing is lost when a file comes back.
 *
 * @returns the parts of the text, a note each
 */
export function* webAnnotationParts(
  notes: readonly Note[],
  { at, title }: { readonly at: Date; readonly title: string },
): Iterable<string> {
  const id = `urn:uuid:${v5(at.toISOString(), COLLECTIONS)}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: title,
    created: at.toISOString(),
    total: notes.length,
  };
  const page = { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${JSON.stringify(collection).slice(0, -1)},\n"first":${JSON.stringify(page).slice(0, -1)},\n"items":[`;
  let before = '\n';
  for (const note of notes) {
    yield before + JSON.stringify(annotationOf(note));
    before = ',\n';
  }
  yield '\n]}}\n';
}

function annotationOf(note: Note): object {
  const { words, definition, tags, language, passage, url, createdAt, updatedAt } = note;
  const { id, v, entry, headword, title, status, changed, earlier, origin, extra } = note;
  const body = [
    ...(words === '' ? [] : [{ ...textual('commenting', words), format: 'text/plain' }]),
    ...(definition === '' ? [] : [{ ...textual('describing', definition), ...(language && { language }) }]),
    ...tags.map((tag) => textual('tagging', tag)),
  ];
  return {
    id: validate(id) ? `urn:uuid:${id}` : `urn:x-konteks:${encodeURIComponent(id.toWellFormed())}`,
    type: 'Annotation',
    motivation: words === '' ? MOTIVATIONS[kindOf(note)] : 'commenting',
    created: createdAt,
    modified: updatedAt,
    ...(body.length > 0 && { body }),
    target: { source: url, ...selectorOf(passage) },
    konteks: {
      id,
      v,
      entry,
      headword,
      language,
      sentence: passage.sentence,
      title,
      status,
      changed,
      earlier,
      origin,
      extra,
    },
  };
}

function selectorOf({ exact, prefix, suffix }: Note['passage']): object {
  if (exact === '' && prefix === '' && suffix === '') return {};
  return { selector: { type: 'TextQuoteSelector', exact, prefix, suffix } };
}

function textual(purpose: 'commenting' | 'describing' | 'tagging', value: string) {
  return { type: 'TextualBody', purpose, value };
}
