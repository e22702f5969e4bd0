import { v5, validate } from 'uuid';
import type { Note } from '../model.ts';
import { wayBack } from '../way-back.ts';
import { escapeHtml } from './escape-html.ts';

/** The namespace of Anki's notes that are made of all notes on a term. */
const TERMS = '6f0b6a3e-9a4c-5d0e-8f0a-616e6b690001';

interface AnkiNote {
  readonly guid: string;
  readonly front: string;
  readonly back: string;
  readonly tags: string;
}

interface AnkiOptions {
  /** Without, what the reader has tagged in Anki stays: an update puts the file's tags in place of a note's own. */
  readonly withTags: boolean;
  readonly deck?: string;
}

/**
 * Writes notes for Anki's import of text files (https://docs.ankiweb.net/importing/text-files.html): one of Anki's notes
 * a term, with every sentence that was saved with it, and one a quotation. What gives no question and answer is left
 * out: notes on a page as a whole.
 *
 * There is no line for the columns' names: Anki would go by them, and they are in the language of the reader's Anki.
 *
 * @returns the parts of the text
 */
export function* ankiParts(notes: readonly Note[], { withTags, deck = 'Konteks' }: AnkiOptions): Iterable<string> {
  const head = ['separator:tab', 'html:true', 'notetype:Basic', `deck:${deck}`, 'guid column:1'];
  if (withTags) head.push('tags column:4');
  head.push('if matches:update current');
  yield head.map((line) => `#${line}\n`).join('');
  const seen = new Set<string>();
  for (const { guid, front, back, tags } of ankiNotes(notes)) {
    if (front === '' || seen.has(guid)) continue;
    seen.add(guid);
    yield `${(withTags ? [guid, front, back, tags] : [guid, front, back]).map(field).join('\t')}\n`;
  }
}

function* ankiNotes(notes: readonly Note[]): Iterable<AnkiNote> {
  const terms = new Map<string, Note[]>();
  for (const note of notes) {
    const headword = plain(note.headword);
    if (headword === '') {
      yield ofQuote(note);
      continue;
    }
    const key = JSON.stringify([note.language ?? '', headword]);
    const known = terms.get(key);
    if (known) known.push(note);
    else terms.set(key, [note]);
  }
  for (const [key, group] of terms) yield ofTerm(key, group);
}

function ofTerm(key: string, notes: readonly Note[]): AnkiNote {
  const definitions = new Set(notes.map(({ definition }) => html(definition)).filter((text) => text !== ''));
  const back = [...definitions, ...notes.map(besides)].filter((part) => part !== '');
  return {
    guid: v5(key, TERMS),
    front: html(plain(notes[0]?.headword ?? '')),
    back: back.join('<br><br>'),
    tags: tagsOf(notes),
  };
}

function ofQuote(note: Note): AnkiNote {
  return {
    guid: validate(note.id) ? note.id : v5(note.id, TERMS),
    front: html(note.passage.exact.trim()),
    back: besides(note),
    tags: tagsOf([note]),
  };
}

/** What a note says besides the definition: its sentence, the reader's words, where it is from. */
function besides(note: Note): string {
  return [sentence(note), html(note.words), source(note)].filter((part) => part !== '').join('<br>');
}

function sentence({ passage: { sentence, exact } }: Note): string {
  const at = exact === '' ? -1 : sentence.indexOf(exact);
  if (at < 0) return html(sentence || exact);
  const end = at + exact.length;
  return `${html(sentence.slice(0, at))}<b>${html(sentence.slice(at, end))}</b>${html(sentence.slice(end))}`;
}

function source(note: Note): string {
  const address = wayBack(note);
  const name = html(plain(note.title) || plain(note.url));
  return address === undefined ? name : `<a href="${escapeHtml(address)}">${name}</a>`;
}

/** Anki parts tags at white space, and has its own sign for tags in tags, which stays. */
function tagsOf(notes: readonly Note[]): string {
  const tags = notes.flatMap((note) => note.tags.map((tag) => tag.toWellFormed().replace(/[\s\0]+/gu, '_')));
  return [...new Set(tags)].join(' ');
}

/** A field is one line without tabs. */
function html(text: string): string {
  return escapeHtml(text)
    .replaceAll('\t', ' ')
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu, '<br>');
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** In HTML there are no quotation marks any more; tags are none. */
function field(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
