import type { Language } from '../../../glossary/index.ts';
import type { Found, FoundSection } from '../found.ts';
import { type LanguageChoice, oursOf } from '../languages.ts';
import { readRest } from '../rest.ts';
import { type Graph, literalOf, objects, type RdfNode, type Statement } from './graph.ts';
import * as t from './terms.ts';

type InBoth = Record<Language, string>;

/** The longest title, as its schema has it. */
const TITLE_LIMIT = 500;

/** @returns whether a subject is a concept: it says so, or it has a label and does not say that it is anything else */
export function isConcept(statements: readonly Statement[]): boolean {
  const types = objects(statements, t.TYPE);
  if (types.includes(t.CONCEPT)) return true;
  return types.length === 0 && statements.some(([predicate]) => predicate === t.PREF_LABEL);
}

/** @returns all labels of a kind, those that are things of their own included, once each */
export function labelsOf(
  statements: readonly Statement[],
  kind: RdfNode,
  graph: Graph,
): { readonly text: string; readonly language: string }[] {
  const things = objects(statements, t.XL_LABELS[kind] ?? '').flatMap((label) =>
    objects(graph.get(label), t.XL_LITERAL_FORM),
  );
  const all = [...new Set([...objects(statements, kind), ...things])];
  return all.flatMap((node) => literalOf(node) ?? []);
}

/** What is to be known of a whole file to read one of its concepts. */
export interface Surroundings {
  readonly graph: Graph;
  readonly choice: LanguageChoice;
  /** The scheme that the file as a whole is. */
  readonly scheme: RdfNode | undefined;
  /** The headings that concepts stand under. */
  readonly sectionOf: (concept: RdfNode, statements: readonly Statement[]) => FoundSection | undefined;
}

/** @returns what a concept says, as far as an entry has a place for it */
export function foundOf(concept: RdfNode, place: number, around: Surroundings): Found {
  const { graph, choice } = around;
  const statements = graph.get(concept) ?? [];
  const names: Record<Language, string[]> = { id: [], en: [] };
  for (const kind of [t.PREF_LABEL, t.ALT_LABEL, t.HIDDEN_LABEL]) {
    for (const { text, language } of labelsOf(statements, kind, graph)) {
      const ours = oursOf(language, choice);
      if (ours) names[ours].push(text);
    }
  }
  const definition = firstTexts(statements, [t.DEFINITION, t.SCOPE_NOTE], around);
  const inArticle = firstTexts(statements, [t.EXAMPLE], around);
  const [rest] = objects(statements, t.REST).flatMap((node) => literalOf(node)?.text ?? []);
  const [kind] = objects(statements, t.DCT_TYPE).flatMap((node) => literalOf(node)?.text ?? []);
  return {
    place,
    id: concept,
    names,
    definition,
    inArticle,
    kind,
    section: around.sectionOf(concept, statements),
    related: [t.BROADER, t.NARROWER, t.RELATED].flatMap((predicate) => objects(statements, predicate)),
    source: sourceOf(statements),
    rest: rest === undefined ? undefined : readRest(rest),
  };
}

/** @returns what something is called in both languages; what is in neither counts as English */
export function titleOf(statements: readonly Statement[] | undefined, choice: LanguageChoice): InBoth {
  const title = { id: '', en: '' };
  const literals = t.TITLES.flatMap((predicate) => objects(statements, predicate)).flatMap(
    (node) => literalOf(node) ?? [],
  );
  for (const { text, language } of literals) {
    const ours = oursOf(language, choice);
    if (ours) title[ours] ||= inTitle(text);
  }
  if (title.id === '' && title.en === '')
    title.en = inTitle((literals.find(({ language }) => language === '') ?? literals[0])?.text ?? '');
  return title;
}

function inTitle(text: string): string {
  return text.trim().slice(0, TITLE_LIMIT).trim();
}

function firstTexts(
  statements: readonly Statement[],
  predicates: readonly RdfNode[],
  { graph, choice }: Surroundings,
): InBoth {
  const texts = { id: '', en: '' };
  for (const predicate of predicates) {
    for (const object of objects(statements, predicate)) {
      // A note can be a thing with a value.
      const nodes = literalOf(object) ? [object] : objects(graph.get(object), t.VALUE);
      for (const { text, language } of nodes.flatMap((node) => literalOf(node) ?? [])) {
        const ours = oursOf(language, choice);
        if (ours) texts[ours] ||= text.trim();
      }
    }
  }
  return texts;
}

function sourceOf(statements: readonly Statement[]): Found['source'] {
  const [title] = objects(statements, t.CITATION).flatMap((node) => literalOf(node)?.text ?? []);
  const url = objects(statements, t.DCT_SOURCE).find((node) => !literalOf(node) && /^https?:/u.test(node));
  if (title === undefined && url === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) };
}
