import { v5, validate } from 'uuid';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { urlKey, withKeys } from '../keys.ts';
import { NOTE_VERSION } from '../migrate.ts';
import type { Note, Origin } from '../model.ts';
import { type Fault, fits, isSoundTime, TEXT_LIMIT } from '../record.ts';
import { soundTags } from '../tags.ts';

/** The namespaces of ids: of what other programs name, and of what nobody has named. */
const NAMED = '6f0b6a3e-9a4c-5d0e-8f0a-6e616d656401';
const UNNAMED = '6f0b6a3e-9a4c-5d0e-8f0a-756e6e616d01';

/** Where notes come from. */
export type Source = Pick<Origin, 'format' | 'file' | 'importedAt'>;

/** What another program's file says, as far as a note has a place for it. */
export interface Found {
  /** An id that is one anywhere: a UUID, or what {@link isNameForAll} says. */
  readonly id?: string | undefined;
  readonly entry?: EntryRef | undefined;
  readonly headword?: string;
  readonly definition?: string;
  readonly language?: Language | undefined;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly sentence?: string;
  readonly url?: string;
  readonly title?: string;
  readonly words?: string;
  readonly tags?: readonly string[];
  readonly created?: unknown;
  readonly updated?: unknown;
  /** What has no meaning here. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** What is wrong with something that was found. */
export interface FoundFlaw {
  /** A field of {@link Found}; empty when nothing was found at all. */
  readonly field: string;
  readonly fault: Fault | 'empty';
}

const TEXTS = [
  'headword',
  'definition',
  'exact',
  'prefix',
  'suffix',
  'sentence',
  'url',
  'title',
  'words',
] as const satisfies readonly (keyof Found)[];

type Texts = Record<(typeof TEXTS)[number], string>;

/**
 * Makes a note of what another program's file says. Texts stay texts, whatever markup is in them; an address stays as it
 * is, and nothing opens one that may not be opened (see wayBack). Times that cannot be are none: what has none is of now.
 */
export function noteOf(found: Found, source: Source): Note | FoundFlaw {
  const texts = soundTexts(found);
  const long = TEXTS.find((name) => texts[name].length > TEXT_LIMIT);
  if (long !== undefined) return { field: long, fault: 'long' };
  const { headword, definition, exact, prefix, suffix, sentence, url, title, words } = texts;
  if ([headword, exact, sentence, url, words].every((text) => text.trim() === '')) return { field: '', fault: 'empty' };
  const { id, entry, language, tags = [], extra = {} } = found;
  const { importedAt } = source;
  const created = readTime(found.created, importedAt) ?? readTime(found.updated, importedAt) ?? importedAt;
  const updated = readTime(found.updated, importedAt) ?? created;
  const updatedAt = updated < created ? created : updated;
  return withKeys({
    id: id === undefined ? unnamedId(texts) : validate(id) ? id.toLowerCase() : v5(id.toWellFormed(), NAMED),
    v: NOTE_VERSION,
    ...(entry === undefined ? {} : { entry }),
    headword,
    definition,
    ...(language === undefined ? {} : { language }),
    passage: { exact, prefix, suffix, sentence },
    url,
    title,
    words,
    tags: soundTags(tags),
    status: 'live' as const,
    createdAt: created,
    updatedAt,
    changed: { words: updatedAt, tags: updatedAt, status: updatedAt },
    earlier: [],
    origin: { ...source, ...(id === undefined ? {} : { id: id.toWellFormed().slice(0, 1000) }) },
    ...(Object.keys(extra).length > 0 && fits(extra) ? { extra } : {}),
  });
}

/** @returns whether an id that another program gives means the same thing in every file: an address, or a UUID */
export function isNameForAll(id: unknown): id is string {
  return typeof id === 'string' && (validate(id) || /^[a-z][a-z\d+.-]*:\S+$/iu.test(id));
}

/**
 * @param value a moment as other programs write it: ISO 8601 with or without a zone, milliseconds or seconds since 1970, or
 *   with the month's name; 2/3/2026 is either of two days, so it is none
 * @param latest no time is after this one: clocks go wrong, and what is late would win over every later change
 * @returns undefined when it is none
 */
export function readTime(value: unknown, latest: string): string | undefined {
  const time =
    typeof value === 'string' ? timeOf(value.trim()) : typeof value === 'number' ? ofNumber(value) : Number.NaN;
  if (!isSoundTime(time)) return undefined;
  const iso = new Date(time).toISOString();
  return iso > latest ? latest : iso;
}

function timeOf(text: string): number {
  if (text.length > 100) return Number.NaN;
  if (/^\d{10}$|^\d{13}$/.test(text)) return ofNumber(Number(text));
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?$/iu.exec(
      text,
    );
  if (iso) {
    const [, day, clock = '00:00', zone = 'Z'] = iso;
    return Date.parse(`${day}T${clock.replace(',', '.')}${zoneOf(zone)}`);
  }
  return /[a-z]{3}/iu.test(text) && /\b\d{4}\b/.test(text) ? Date.parse(text) : Number.NaN;
}

/** Browsers want minutes, and a colon before them. */
function zoneOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function ofNumber(value: number): number {
  return value < 1e11 ? value * 1000 : value;
}

function soundTexts(found: Found): Texts {
  const texts = TEXTS.map((name) => [name, (found[name] ?? '').toWellFormed()] as const);
  return Object.fromEntries(texts) as Texts;
}

/** What nobody has named is told by where it stands and what it says, so that it is the same whenever it comes. */
function unnamedId({ url, exact, words, headword }: Texts): string {
  const normal = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return v5(JSON.stringify([urlKey(url), normal(exact), normal(words), normal(headword)]), UNNAMED);
}
