import type { Entry, Glossary } from '../../../glossary/index.ts';
import { assemble } from '../assemble.ts';
import { idFrom } from '../ids.ts';
import { tagsFor } from '../languages.ts';
import { restOf, restOfGlossary, restText } from '../rest.ts';
import { foundOf, titleOf } from './concept.ts';
import { type Graph, literal, type RdfNode, type Statement } from './graph.ts';
import { ownId, type RdfFormat, sectionIri, sectionSchemes } from './import.ts';
import { type KeptStatements, keptIn } from './kept.ts';
import { difference, OWN_SPACE, type Plain, plainConcept, plainScheme, plainSection } from './plain.ts';
import { addTurtle } from './read-turtle.ts';
import { schemesIn, sectionFinder } from './sections.ts';
import { REST } from './terms.ts';
import { TurtleWriter } from './write-turtle.ts';
import { RDF_BEGIN, RDF_END, rdfElement } from './write-xml.ts';

/**
 * Writes a glossary as SKOS. What came from a file in RDF goes out as it came, but for what has changed since; what SKOS has no place for
 * is a literal that begins with "konteks:", and comes back from there.
 *
 * @returns the parts of the text, a concept each
 */
export function* rdfParts(glossary: Glossary, format: RdfFormat): Iterable<string> {
  const writer = new TurtleWriter();
  const write = format === 'turtle' ? writer.add.bind(writer) : rdfElement;
  yield format === 'turtle' ? '' : RDF_BEGIN;
  for (const graph of graphs(glossary)) {
    let text = '';
    for (const [subject, statements] of graph) if (statements.length > 0) text += write(subject, statements);
    yield text;
  }
  yield format === 'turtle' ? writer.end() : RDF_END;
}

/** What the file says: of itself, then of each concept. */
function* graphs(glossary: Glossary): Iterable<Graph> {
  const { entries, kept: keptOfFile } = glossary;
  const isForeign = keptOfFile?.format === 'skos' && keptOfFile.text !== undefined;
  const own = OWN_SPACE + glossary.id;
  const scheme = isForeign ? keptOfFile.id : own;
  const choice = (keptOfFile?.format === 'skos' && keptOfFile.languages) || tagsFor(undefined);
  const tags = tagsFor(choice);
  const others: Graph = new Map();
  if (keptOfFile?.format === 'skos') addTurtle(keptOfFile.text ?? '', others);
  const byScheme = sectionSchemes(others, schemesIn(others), scheme, glossary.sections, choice);
  const iris = new Map(entries.map((entry) => [entry.id, iriOf(entry, own)]));
  const plain: Plain = {
    tags,
    iriOf: (id) => iris.get(id) ?? `${own}#${id}`,
    scheme,
    sectionIri: (id) => byScheme.get(id) ?? (isForeign ? undefined : sectionIri(own, id)),
  };
  const head = headOf(glossary, scheme, plain, isForeign, others);
  const concepts = entries.map((entry) => conceptGraph(entry, plain));
  const { back, sections } = readBack(glossary, scheme, choice, head, concepts, plain);
  const title = titleOf(head.get(scheme ?? ''), choice);
  const rest = restOfGlossary(
    { ...glossary, kept: keptOfFile?.format === 'skos' ? undefined : keptOfFile },
    {
      id: isForeign ? glossary.id : idFrom(glossary.id) || 'glossary',
      title: isForeign && title.id === '' && title.en === '' ? glossary.title : title,
      sections,
    },
  );
  if (rest) withStatement(head, scheme ?? OWN_SPACE, [REST, literal(restText(rest))]);
  yield head;
  for (const [n, entry] of entries.entries()) {
    const concept = concepts[n] ?? new Map();
    const more = restOf(withoutOwnKept(entry), back[n]);
    if (more) withStatement(concept, plain.iriOf(entry.id), [REST, literal(restText(more))]);
    yield concept;
  }
}

function headOf(
  glossary: Glossary,
  scheme: RdfNode | undefined,
  plain: Plain,
  isForeign: boolean,
  others: Graph,
): Graph {
  const head: Graph = new Map();
  if (!isForeign && scheme !== undefined) {
    head.set(scheme, plainScheme(glossary, plain.tags));
    for (const section of glossary.sections) {
      const iri = plain.sectionIri(section.id);
      if (iri === sectionIri(scheme, section.id)) head.set(iri, plainSection(section, plain.tags));
    }
  }
  for (const [subject, statements] of others) head.set(subject, [...(head.get(subject) ?? []), ...statements]);
  return head;
}

/** What an entry says by itself, without what its file did not say, and with what that said beyond. */
function conceptGraph(entry: Entry, plain: Plain): Graph {
  const iri = plain.iriOf(entry.id);
  const bare: Graph = new Map([[iri, plainConcept(entry, plain)]]);
  const kept = keptOf(entry);
  if (!kept) return bare;
  const graph = difference(bare, kept.less);
  for (const [subject, statements] of kept.more) graph.set(subject, [...(graph.get(subject) ?? []), ...statements]);
  return graph;
}

/** What would come of it if it were read as it is. */
function readBack(
  glossary: Glossary,
  scheme: RdfNode | undefined,
  choice: Parameters<typeof titleOf>[1],
  head: Graph,
  concepts: readonly Graph[],
  plain: Plain,
) {
  const graph: Graph = new Map(head);
  for (const concept of concepts) for (const [subject, statements] of concept) graph.set(subject, statements);
  const schemes = schemesIn(graph);
  const around = { graph, choice, scheme, sectionOf: sectionFinder(graph, schemes, scheme, choice) };
  const founds = glossary.entries.map(({ id }, n) => {
    const found = foundOf(plain.iriOf(id), n + 1, around);
    const called = (iri: RdfNode): string => ownId(iri, scheme) ?? iri;
    return { ...found, id: called(found.id), related: found.related.map(called) };
  });
  const read = (known: Glossary['sections']) =>
    assemble(
      founds,
      { sections: known.map((section) => ({ section, keys: [sectionIri(scheme ?? '', section.id)] })) },
      { add: () => {} },
    );
  // What the schemes alone would give is not said again.
  const alone = read([]);
  if (JSON.stringify(alone.sections) === JSON.stringify(glossary.sections))
    return { back: alone.entries, sections: glossary.sections };
  return { back: read(glossary.sections).entries, sections: [] };
}

function keptOf({ kept }: Entry): KeptStatements | undefined {
  return kept?.format === 'skos' && kept.text ? keptIn(kept.text) : undefined;
}

function iriOf({ id, kept }: Entry, own: RdfNode): RdfNode {
  const iri = kept?.format === 'skos' ? kept.id : undefined;
  return iri !== undefined && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/iu.test(iri) ? iri : `${own}#${id}`;
}

function withoutOwnKept({ kept, ...entry }: Entry): Entry {
  return kept && kept.format !== 'skos' ? { ...entry, kept } : entry;
}

function withStatement(graph: Graph, subject: RdfNode, statement: Statement): void {
  graph.set(subject, [...(graph.get(subject) ?? []), statement]);
}
