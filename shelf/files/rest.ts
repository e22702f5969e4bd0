import * as v from 'valibot';
import { type Entry, type Glossary, ownEntrySchema, ownGlossarySchema } from '../../glossary/index.ts';
import type { Rest } from './found.ts';

/** What a text begins with that Konteks has added to a file for itself. */
const SIGN = 'konteks: ';

const ENTRY_FIELDS = Object.keys(ownEntrySchema.entries) as (keyof Entry)[];

type About = Omit<Glossary, 'format' | 'version' | 'entries'>;

/** What a glossary says beside its entries; fields that it has not are null. */
export type GlossaryRest = { readonly [Field in keyof About]?: About[Field] | null };

const GLOSSARY_FIELDS = [
  'id',
  'title',
  'source',
  'sections',
  'topics',
  'home',
  'kept',
] as const satisfies (keyof About)[];

/** @returns what of an entry would not come back; undefined when all of it does */
export function restOf(entry: Entry, back: Entry | undefined): Rest | undefined {
  return difference(entry, back, ENTRY_FIELDS);
}

/** @returns what of a glossary would not come back beside its entries */
export function restOfGlossary(glossary: About, back: Partial<About>): GlossaryRest | undefined {
  return difference(glossary, back, GLOSSARY_FIELDS);
}

/** @returns the text that says it, in characters that every format can hold */
export function restText(rest: Rest | GlossaryRest): string {
  // The escapes of JSON for what XML cannot hold; control characters and halves of pairs have them already.
  const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return SIGN + JSON.stringify(rest).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escaped);
}

/** @returns whether a text is one of ours, so that nobody takes it for a note */
export function isRest(text: string): boolean {
  return text.trimStart().startsWith(`${SIGN}{`);
}

/** @returns what {@link restText} has said of an entry, if it is sound */
export function readRest(text: string): Rest | undefined {
  return read(text, ENTRY_FIELDS, ownEntrySchema.entries) as Rest | undefined;
}

/** @returns what {@link restText} has said of a glossary, if it is sound */
export function readGlossaryRest(text: string): GlossaryRest | undefined {
  return read(text, GLOSSARY_FIELDS, ownGlossarySchema.entries) as GlossaryRest | undefined;
}

/** @returns a thing with the fields that a rest has, and without those that it denies */
export function withRest<T extends object>(
  thing: T,
  rest: { readonly [Field in keyof T]?: T[Field] | null | undefined },
): T {
  const all = Object.entries({ ...thing, ...rest }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(all) as T;
}

function difference<T extends object>(thing: T, back: Partial<T> | undefined, fields: readonly (keyof T)[]) {
  const rest: { [Field in keyof T]?: T[Field] | null } = {};
  for (const field of fields) if (!isSame(thing[field], back?.[field])) rest[field] = thing[field] ?? null;
  return Object.keys(rest).length > 0 ? rest : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

function read(
  text: string,
  fields: readonly string[],
  schemas: Readonly<Record<string, v.GenericSchema>>,
): object | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text.trim().slice(SIGN.length));
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const rest: [string, unknown][] = [];
  for (const field of fields) {
    if (!Object.hasOwn(data, field)) continue;
    // Null says that a field is not there: those that have to be cannot be denied, and those with a value of their own get it.
    const value = (data as Record<string, unknown>)[field] ?? undefined;
    const checked = v.safeParse(schemas[field] ?? v.never(), value);
    if (!checked.success) return undefined;
    rest.push([field, checked.output ?? null]);
  }
  return Object.fromEntries(rest);
}
