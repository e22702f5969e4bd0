import { type Entry, KINDS, LANGUAGES, type Language, OWN_TEXT_LIMIT, type Section } from '../../glossary/index.ts';
import { type Found, type FoundSection, type RefusalReason, UNNAMED } from './found.ts';
import { Ids, idFrom, isId } from './ids.ts';
import { SECTION_LIMIT } from './limits.ts';
import type { Refusals } from './refusals.ts';
import { withRest } from './rest.ts';

/** The longest name of an entry, as its schema has it. */
const NAME_LIMIT = 120;
const LABEL_LIMIT = 500;
const ADDRESS_LIMIT = 4000;

/** The entries that a file's concepts became. */
export interface Assembled {
  /** In the order of the concepts; none where one was refused. */
  readonly entries: readonly (Entry | undefined)[];
  readonly sections: Section[];
  /** So many relations lead to what is no entry. */
  readonly unlinked: number;
}

/** What is known before. */
export interface Known {
  /** Sections that are there already, with the keys that concepts name each by. */
  readonly sections: readonly { readonly section: Section; readonly keys: readonly string[] }[];
}

/**
 * Makes entries of what a file says of its concepts: ids are made sound and are given once, relations lead to entries, headings become
 * sections, and what an entry has no room for is refused.
 */
export function assemble(founds: readonly Found[], known: Known, refusals: Pick<Refusals, 'add'>): Assembled {
  const sections = new Sections(known);
  const sound = founds.map((found) => soundFound(found, refusals));
  const { ids, byFile } = giveIds(founds, sound, refusals);
  let unlinked = 0;
  const allIds = new Set(ids);
  const entries = sound.map((parts, n): Entry | undefined => {
    const found = founds[n];
    const id = ids[n];
    if (!parts || !found || id === undefined) return undefined;
    const section = sections.idOf(found.section);
    const targets = new Set(found.related.map((target) => byFile.get(target)));
    targets.delete(id);
    if (targets.delete(undefined)) unlinked += 1;
    const { kind, names, definition, inArticle, source } = parts;
    const related = [...targets].filter((target) => target !== undefined);
    const entry: Entry = {
      id,
      kind,
      ...(section === undefined ? {} : { section }),
      names,
      definition,
      inArticle,
      related,
    };
    const made = { ...entry, ...(source ? { source } : {}) };
    if (!found.rest) return made;
    const full = withRest(made, { ...found.rest, id });
    const isThere = (target: string): boolean => target !== id && allIds.has(target);
    return { ...full, related: [...new Set(full.related)].filter(isThere) };
  });
  const all = sections.all();
  const there = new Set(all.map(({ id }) => id));
  if (sections.isFull) refusals.add({ place: 0, about: '', why: 'sections', isWhole: false });
  // What a rest says of a section is checked last, as the sections are known only now.
  const checked = entries.map((entry) =>
    entry?.section !== undefined && !there.has(entry.section) ? withRest(entry, { section: null } as object) : entry,
  );
  return { entries: checked, sections: all, unlinked };
}

type Parts = Pick<Entry, 'kind' | 'names' | 'definition' | 'inArticle' | 'source'>;

function soundFound(found: Found, refusals: Pick<Refusals, 'add'>): Parts | undefined {
  const first = found.names.id[0] ?? found.names.en[0] ?? calledIn(found);
  const add = (why: RefusalReason, isWhole: boolean, field?: string): void =>
    refusals.add({ place: found.place, about: first, why, field, isWhole });
  const namesIn = (language: Language): string[] => {
    const all = new Set(found.names[language].map((name) => name.trim()).filter((name) => name !== ''));
    const fitting = [...all].filter((name) => name.length <= NAME_LIMIT);
    if (fitting.length < all.size) add('name-long', false);
    return fitting;
  };
  const text = (all: Found['definition'], language: Language): string => {
    const trimmed = all[language].trim();
    if (trimmed.length <= OWN_TEXT_LIMIT) return trimmed;
    add('text-long', false);
    return '';
  };
  const names = { id: namesIn('id'), en: namesIn('en') };
  const isNamed = names.id.length + names.en.length > 0 || found.rest?.names;
  if (!isNamed) {
    add('no-name', true);
    return undefined;
  }
  const inBoth = (all: Found['definition']) => ({ id: text(all, 'id'), en: text(all, 'en') });
  const source = soundSource(found.source);
  return {
    kind: KINDS.find((kind) => kind === found.kind) ?? 'concept',
    names,
    definition: inBoth(found.definition),
    inArticle: inBoth(found.inArticle),
    ...(source ? { source } : {}),
  };
}

/** What is too long to be where something comes from is left out: formats that have more keep it. */
function soundSource(source: Found['source']): Entry['source'] {
  if (!source) return undefined;
  const limits = { title: LABEL_LIMIT, url: ADDRESS_LIMIT, date: 40, section: LABEL_LIMIT } as const;
  const all = Object.entries(limits)
    .map(([field, limit]) => [field, source[field as keyof typeof limits]?.trim() ?? '', limit] as const)
    .filter(([, text, limit]) => text !== '' && text.length <= limit)
    .map(([field, text]) => [field, text]);
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

function giveIds(founds: readonly Found[], sound: readonly (Parts | undefined)[], refusals: Pick<Refusals, 'add'>) {
  const taken = new Ids();
  const ids: (string | undefined)[] = founds.map(() => undefined);
  const byFile = new Map<string, string>();
  const seen = new Set<string>();
  // What is an id already stays as it is, wherever in the file it stands.
  const isReady = founds.map(({ id, rest }, n) => sound[n] !== undefined && (rest?.id ?? (isId(id) ? id : undefined)));
  for (const [n, id] of isReady.entries()) {
    if (typeof id === 'string' && taken.claim(id)) ids[n] = id;
  }
  for (const [n, found] of founds.entries()) {
    const parts = sound[n];
    if (!parts) continue;
    if (found.id !== '' && seen.has(found.id)) {
      ids[n] = undefined;
      const about = parts.names.id[0] ?? parts.names.en[0] ?? found.id;
      refusals.add({ place: found.place, about, why: 'twice', field: found.id, isWhole: true });
      continue;
    }
    seen.add(found.id);
    const id = ids[n] ?? taken.free(wantedId(found, parts));
    ids[n] = id;
    if (found.id !== '') byFile.set(found.id, id);
  }
  return { ids, byFile };
}

function calledIn({ id }: Found): string {
  return id.startsWith(UNNAMED) ? '' : id;
}

/** The last part of what a file calls it, if that is an address, or its name. */
function wantedId(found: Found, { names }: Parts): string {
  const called = calledIn(found);
  const isAddress = /^[a-z][a-z\d+.-]*:/iu.test(called);
  const local = isAddress ? called.replace(/[/#]+$/u, '').replace(/^.*[/#]/su, '') : called;
  const name = names.en[0] ?? names.id[0] ?? found.rest?.names?.en[0] ?? found.rest?.names?.id[0] ?? '';
  return idFrom(local) || idFrom(name) || 'entry';
}

/** Sections as they are first met. */
class Sections {
  readonly #byKey = new Map<string, string>();
  readonly #sections: Section[] = [];
  readonly #ids = new Ids();
  isFull = false;

  constructor({ sections }: Known) {
    for (const { section, keys } of sections) {
      if (!this.#ids.claim(section.id)) continue;
      this.#sections.push(section);
      for (const key of keys) if (!this.#byKey.has(key)) this.#byKey.set(key, section.id);
    }
  }

  idOf(found: FoundSection | undefined): string | undefined {
    if (!found) return undefined;
    const known = this.#byKey.get(found.key);
    if (known !== undefined) return known;
    const title = { id: found.title.id.trim().slice(0, LABEL_LIMIT), en: found.title.en.trim().slice(0, LABEL_LIMIT) };
    if (LANGUAGES.every((language) => title[language] === '')) return undefined;
    if (this.#sections.length >= SECTION_LIMIT) {
      this.isFull = true;
      return undefined;
    }
    const id = this.#ids.free(idFrom(title.en || title.id) || 'section');
    this.#byKey.set(found.key, id);
    this.#sections.push({ id, level: 1, title, summary: { id: '', en: '' } });
    return id;
  }

  all(): Section[] {
    return this.#sections;
  }
}
