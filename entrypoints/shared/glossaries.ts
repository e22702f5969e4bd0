import type { EntryRef, Glossary, OtherMeanings } from '../../glossary/index.ts';
import type { Plurals } from '../../glossary/quick-forms.ts';
import { type Place, placesFor, type Shelf } from '../../shelf/index.ts';

/** The glossaries that the build puts into the extension. */
export const SHIPPED = ['solidaritas-global'] as const;

/** @returns the glossaries that ship with Konteks, on or off: what people read of them */
export function loadShipped(): Promise<Glossary[]> {
  return Promise.all(SHIPPED.map((id) => load<Glossary>(`${id}.json`)));
}

/** @returns how each glossary there is is used, in the reader's order */
export async function readPlaces(shelf: Shelf): Promise<Place[]> {
  const [own, places] = await Promise.all([shelf.list(), shelf.places()]);
  return placesFor([...SHIPPED, ...own.map(({ id }) => id)], places);
}

/** @returns the glossaries that are on, in the reader's order, whole: of those that ship what people read of them */
export function loadGlossaries(shelf: Shelf): Promise<Glossary[]> {
  return loadEnabled(shelf, (id) => load<Glossary>(`${id}.json`));
}

/** @returns the same with all that matching needs, ten times as much of those that ship */
export function loadGlossariesForMatching(shelf: Shelf): Promise<Glossary[]> {
  return loadEnabled(shelf, (id) => load<Glossary>(`${id}.matching.json`));
}

/**
 * @param refs entries of any glossaries, on or off
 * @returns those glossaries, of the reader's own with no other entries than these and those they are related to: some have a
 *   hundred thousand
 */
export async function loadWith(shelf: Shelf, refs: readonly EntryRef[]): Promise<Glossary[]> {
  const byGlossary = new Map<string, string[]>();
  for (const ref of refs) {
    const [id = '', entry = ''] = ref.split('/');
    byGlossary.set(id, [...(byGlossary.get(id) ?? []), entry]);
  }
  const loaded = await Promise.all([...byGlossary].map(([id, entries]) => loadPart(shelf, id, entries)));
  return loaded.filter((glossary) => glossary !== undefined);
}

/** @returns the plurals of the shipped English names, as far as the build knew them */
export function loadPlurals(): Promise<Plurals> {
  return load('plurals.json');
}

/** @returns what ambiguous names of a glossary that ships with Konteks may also stand for, by the ids of their entries */
export function loadMeanings(id: string): Promise<Record<string, readonly OtherMeanings[]>> {
  return load(`${id}.meanings.json`);
}

async function loadPart(shelf: Shelf, id: string, ids: readonly string[]): Promise<Glossary | undefined> {
  if (isShipped(id)) return load<Glossary>(`${id}.json`);
  const about = await shelf.about(id);
  if (!about) return undefined;
  const asked = await shelf.entries(id, ids);
  const related = asked.flatMap(({ entry }) => entry.related).filter((other) => !ids.includes(other));
  const entries = [...asked, ...(await shelf.entries(id, related))].map(({ entry }) => entry);
  const { title, sections, source } = about;
  return { format: 'konteks-glossary', version: 1, id, title, sections, source, entries };
}

async function loadEnabled(shelf: Shelf, shipped: (id: string) => Promise<Glossary>): Promise<Glossary[]> {
  const on = (await readPlaces(shelf)).filter(({ isOn }) => isOn);
  const loaded = await Promise.all(on.map(({ id }) => (isShipped(id) ? shipped(id) : shelf.whole(id))));
  return loaded.filter((glossary) => glossary !== undefined);
}

/** @returns whether a glossary ships with Konteks */
export function isShipped(id: string): boolean {
  return (SHIPPED as readonly string[]).includes(id);
}

async function load<T>(file: string): Promise<T> {
  // Our threads have no `browser`, but the same origin.
  const response = await fetch(`/glossaries/${file}`);
  return (await response.json()) as T;
}
