import * as v from 'valibot';
import { ownGlossarySchema } from '../../glossary/index.ts';
import type { GlossaryFormat } from './formats.ts';
import { inspectJson, readJson } from './json.ts';
import { guessLanguages, type LanguageChoice } from './languages.ts';
import type { Inspected, ReadGlossary } from './model.ts';
import { inspectRdf, readRdf } from './rdf/import.ts';
import { type FoundColumn, inspectTable, readTable, type TableChoice } from './table/import.ts';
import { shapeOf } from './table/rows.ts';
import { inspectTbx, readTbx } from './tbx/import.ts';
import { type FileLike, headOf, type Pause, textParts } from './text-parts.ts';
import { type Unreadable, UnreadableFile } from './unreadable.ts';

/** What a reader can choose about a file, as far as its format leaves a choice. */
export interface FileChoice {
  readonly languages?: LanguageChoice | undefined;
  readonly table?: TableChoice | undefined;
}

/** What a file turned out to be. */
export interface Inspection extends Inspected {
  readonly kind: 'glossary';
  readonly format: GlossaryFormat;
  /** The columns of a table. */
  readonly columns?: readonly FoundColumn[];
  /** How it is probably meant. */
  readonly guess: FileChoice;
}

/** Why there is nothing to be read. */
export type Refusing = { readonly kind: 'unreadable' } & Unreadable;

/** A file of a name. */
export interface NamedFile extends FileLike {
  readonly name: string;
}

/**
 * Looks through a file with a glossary, whatever its format, and says what is in it and how it is probably meant.
 *
 * @param pause called from time to time; what it throws ends the looking
 */
export async function inspectGlossary(file: NamedFile, pause?: Pause): Promise<Inspection | Refusing> {
  return refusing(async () => {
    const format = await formatOf(file);
    const name = titleFrom(file.name);
    switch (format) {
      case 'json':
        return { kind: 'glossary', format, ...inspectJson(await textOf(file, pause), name), guess: {} };
      case 'table': {
        const { guess, ...found } = await inspectTable(await textOf(file, pause), name, pause);
        return { kind: 'glossary', format, ...found, guess: { table: guess } };
      }
      case 'tbx':
        return withLanguages(format, await inspectTbx(textParts(file, pause), name));
      default:
        return withLanguages(format, await inspectRdf(textParts(file, pause), format, name));
    }
  });
}

/**
 * Reads a file with a glossary.
 *
 * @param choice how it is meant; what {@link inspectGlossary} has guessed, or what the reader has chosen instead
 * @param pause called from time to time; what it throws ends the reading
 */
export async function readGlossary(
  file: NamedFile,
  { languages = {}, table }: FileChoice,
  pause?: Pause,
): Promise<({ readonly kind: 'glossary' } & ReadGlossary) | Refusing> {
  return refusing(async () => {
    const format = await formatOf(file);
    const name = titleFrom(file.name);
    switch (format) {
      case 'json':
        return sound(await readJson(await textOf(file, pause), name, pause));
      case 'table':
        return sound(
          await readTable(await textOf(file, pause), name, table ?? { hasHeadings: false, columns: [] }, pause),
        );
      case 'tbx':
        return sound(await readTbx(textParts(file, pause), name, languages));
      default:
        return sound(await readRdf(textParts(file, pause), format, name, languages));
    }
  });
}

/**
 * Looks once more at what was made of a file, whatever its format: an entry or a title that is none could, once taken, neither be shown nor
 * be removed.
 *
 * @throws UnreadableFile
 */
function sound(read: ReadGlossary): { readonly kind: 'glossary' } & ReadGlossary {
  const { title, entries } = read.glossary;
  const isSound = v.is(ownGlossarySchema.entries.title, title) && v.is(ownGlossarySchema.entries.entries, entries);
  if (!isSound) throw new UnreadableFile({ why: 'unknown' });
  return { kind: 'glossary', ...read };
}

function withLanguages(format: GlossaryFormat, found: Inspected): Inspection {
  const languages = found.choice ?? guessLanguages(found.languages ?? []);
  return { kind: 'glossary', format, ...found, guess: { languages } };
}

async function refusing<T>(read: () => Promise<T>): Promise<T | Refusing> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', ...error.problem };
    throw error;
  }
}

/** What a file is called without the end of its name. */
function titleFrom(name: string): string {
  const whole = name.toWellFormed().trim();
  const bare = whole.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return (bare || whole || 'Glossary').slice(0, 200);
}

async function textOf(file: FileLike, pause?: Pause): Promise<string> {
  const parts: string[] = [];
  for await (const part of textParts(file, pause)) parts.push(part);
  return parts.join('');
}

/** Where XML stands whose first element is this. */
const FIRST_ELEMENT =
  /^(?:\s|<\?[^>]*?\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE(?:[^[>]|\[(?:(?!\]\s*>)[\s\S])*\]\s*(?=>))*>)*<(?:[\w.-]+:)?([\w.-]+)/u;

/** Told from what is in it: names of files say little. @throws UnreadableFile */
async function formatOf(file: FileLike): Promise<GlossaryFormat> {
  const head = await headOf(file);
  if (/^\s*\{/u.test(head)) return 'json';
  if (/^\s*<(?:[a-z][a-z\d+.-]*:\/\/|urn:)[^>]*>\s/iu.test(head)) return 'turtle';
  if (/^\s*</u.test(head)) {
    const root = FIRST_ELEMENT.exec(head)?.[1];
    if (root === 'martif' || root === 'tbx') return 'tbx';
    if (root === 'RDF' || head.includes('http://www.w3.org/1999/02/22-rdf-syntax-ns#')) return 'rdf-xml';
    // What declares more than fits here is refused with the reason.
    if (/^\s*(?:<\?[^>]*?\?>\s*)?<!DOCTYPE\s/u.test(head)) return /<!DOCTYPE\s+\S*RDF/u.test(head) ? 'rdf-xml' : 'tbx';
    throw new UnreadableFile({ why: 'unknown' });
  }
  if (/^[ \t]*(?:@prefix|@base|PREFIX|BASE)\s/imu.test(head) || /^\s*_:\S+\s+</u.test(head)) return 'turtle';
  if (shapeOf(head)) return 'table';
  throw new UnreadableFile({ why: 'unknown' });
}
