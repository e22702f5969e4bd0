import * as v from 'valibot';
import {
  checkOwnGlossary,
  type Entry,
  type Glossary,
  jsonFault,
  ownEntrySchema,
  ownGlossarySchema,
} from '../../glossary/index.ts';
import { idFrom } from './ids.ts';
import { ENTRY_LIMIT, JSON_DEPTH_LIMIT } from './limits.ts';
import type { Inspected, ReadGlossary } from './model.ts';
import { Refusals } from './refusals.ts';
import type { Pause } from './text-parts.ts';
import { refuse, UnreadableFile } from './unreadable.ts';

/** Where the form of our files is published. */
export const SCHEMA_ADDRESS = 'https://konteks.example/glossary.schema.json';

/** So many entries are checked between two pauses. */
const STRETCH = 2000;

/** Looks through a glossary in our own form. @throws UnreadableFile */
export function inspectJson(text: string, name: string): Inspected {
  const { entries, title } = open(text);
  const { id = '', en = '' } = titleIn(title);
  return { title: en || id || name, concepts: entries.length };
}

/** Reads a glossary in our own form; an entry that is not sound is refused, and the others are taken. @throws UnreadableFile */
export async function readJson(text: string, name: string, pause: Pause = () => undefined): Promise<ReadGlossary> {
  const refusals = new Refusals();
  const { entries: items, ...fields } = open(text);
  const entries = new Map<string, Entry>();
  const places = new Map<string, number>();
  const refuseEntry = (place: number, item: unknown, field: string, why: 'wrong' | 'twice' = 'wrong'): void =>
    refusals.add({ place, about: nameIn(item), why, field, isWhole: true });
  for (const [n, item] of items.entries()) {
    if (n % STRETCH === 0) await pause(n / items.length);
    const checked = v.safeParse(ownEntrySchema, item);
    if (!checked.success) refuseEntry(n + 1, item, v.getDotPath(checked.issues[0]) ?? '');
    else if (entries.has(checked.output.id)) refuseEntry(n + 1, item, checked.output.id, 'twice');
    else {
      entries.set(checked.output.id, checked.output);
      places.set(checked.output.id, n + 1);
    }
  }
  let glossary: Glossary = linked({ ...aboutIn(fields, name, refusals), entries: [...entries.values()] });
  // What is left is wrong in what only a whole glossary shows, such as a sense rule whose topic is not there.
  for (let checked = checkOwnGlossary(glossary); !checked.ok; checked = checkOwnGlossary(glossary)) {
    const faulty = new Map(checked.problems.map(({ at }) => [at.split(': ')[0] ?? '', at]));
    const left = glossary.entries.filter(({ id }) => !faulty.has(id));
    const isMended = left.length < glossary.entries.length;
    for (const entry of glossary.entries) {
      const at = faulty.get(entry.id);
      if (at !== undefined) refuseEntry(places.get(entry.id) ?? 0, entry, at.split(': ')[1] ?? '');
    }
    if (isMended) {
      glossary = linked({ ...glossary, entries: left });
      continue;
    }
    const { topics, home, ...bare } = glossary;
    // Nothing else can be left out, so it would be checked for ever.
    if (topics === undefined && home === undefined) throw new UnreadableFile({ why: 'unknown' });
    refusals.add({ place: 0, about: '', why: 'wrong', field: 'topics', isWhole: false });
    glossary = bare;
  }
  const isUnlinked = ({ id, related }: Entry): boolean => related.length < (entries.get(id)?.related.length ?? 0);
  return {
    glossary,
    concepts: items.length,
    unlinked: glossary.entries.filter(isUnlinked).length,
    refused: refusals.done(),
  };
}

/** @returns a glossary whose entries lead to no entry and no section that it has not */
function linked(glossary: Glossary): Glossary {
  const ids = new Set(glossary.entries.map(({ id }) => id));
  const sections = new Set(glossary.sections.map(({ id }) => id));
  const entries = glossary.entries.map(({ section, ...entry }): Entry => {
    const related = [...new Set(entry.related)].filter((target) => target !== entry.id && ids.has(target));
    const isThere = section !== undefined && sections.has(section);
    return { ...entry, ...(isThere ? { section } : {}), related };
  });
  return { ...glossary, entries };
}

/** @returns the parts of a glossary's text in our own form, an entry a line */
export function* jsonParts(glossary: Glossary): Iterable<string> {
  const { format, version, entries, ...about } = glossary;
  yield `${JSON.stringify({ $schema: SCHEMA_ADDRESS, format, version, ...about }).slice(0, -1)},"entries":[`;
  for (const [n, entry] of entries.entries()) yield `${n === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`;
  yield '\n]}\n';
}

function open(text: string): { readonly entries: readonly unknown[] } & Readonly<Record<string, unknown>> {
  checkDepth(text);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    const { line, isCut } = jsonFault(text);
    refuse(isCut ? 'cut' : 'json', line);
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw new UnreadableFile({ why: 'unknown' });
  const { format, version, entries } = file as Record<string, unknown>;
  if (format !== 'konteks-glossary' || !Array.isArray(entries)) throw new UnreadableFile({ why: 'unknown' });
  if (version !== 1) throw new UnreadableFile({ why: 'version' });
  if (entries.length > ENTRY_LIMIT) refuse('many', 1);
  if (entries.length === 0) throw new UnreadableFile({ why: 'no-entries' });
  return { ...(file as object), entries };
}

/** What is nested too deep is refused before it is read: what looks into it would go as deep. */
function checkDepth(text: string): void {
  let depth = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1)
        if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > JSON_DEPTH_LIMIT) refuse('deep', line);
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
    else if (code === 0x0a) line += 1;
  }
}

function aboutIn(
  fields: Readonly<Record<string, unknown>>,
  name: string,
  refusals: Refusals,
): Omit<Glossary, 'entries'> {
  const { entries: _entries, format: _format, version: _version, ...schemas } = ownGlossarySchema.entries;
  const sound: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(schemas)) {
    if (!Object.hasOwn(fields, field)) continue;
    const checked = v.safeParse(schema, fields[field]);
    if (checked.success) sound[field] = checked.output;
    else refusals.add({ place: 0, about: '', why: 'wrong', field, isWhole: false });
  }
  const about: Omit<Glossary, 'entries'> = {
    format: 'konteks-glossary',
    version: 1,
    id: idFrom(name) || 'glossary',
    title: { id: '', en: name },
    sections: [],
    ...sound,
  };
  const seen = new Set<string>();
  const sections = about.sections.filter(({ id, title }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    if (!isNew) refusals.add({ place: 0, about: title.id || title.en, why: 'twice', field: id, isWhole: false });
    return isNew;
  });
  return { ...about, sections };
}

function titleIn(title: unknown): { readonly id?: string; readonly en?: string } {
  const checked = v.safeParse(v.object({ id: v.optional(v.string()), en: v.optional(v.string()) }), title);
  return checked.success ? (checked.output as { id?: string; en?: string }) : {};
}

/** What one reads first in something that is no sound entry. */
function nameIn(item: unknown): string {
  const { names, id } = (typeof item === 'object' && item !== null ? item : {}) as { names?: unknown; id?: unknown };
  const lists = typeof names === 'object' && names !== null ? Object.values(names).flat() : [];
  const first = [...lists, id].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof first === 'string' ? first : '';
}
