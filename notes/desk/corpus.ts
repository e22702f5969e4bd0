import type { Note } from '../model.ts';
import { siteOf } from '../model.ts';
import { Column, wholeNumbers } from './column.ts';
import { fold } from './fold.ts';
import { Labels } from './labels.ts';
import { Texts } from './texts.ts';

/** What is known of the note at a place. */
export const GONE = 0;
export const STATUS = { live: 1, trash: 2 } as const;

/** One list for the many notes without any. */
const NO_TAGS: readonly number[] = [];

const collator = new Intl.Collator(undefined, { numeric: true });

/**
 * What is held ready of all notes: columns, each by the note's place. A place is given once and for all; a note that is
 * deleted leaves an empty one, to which only it can come back.
 */
export class Corpus {
  readonly texts = new Texts();
  readonly headwords = new Labels(collator.compare);
  /** Headwords as the reader takes them for the same: by language, whatever their case. */
  readonly terms = new Labels();
  /** Titles; the addresses of pages without one. */
  readonly titles = new Labels(collator.compare);
  /** Pages, by the keys of their addresses. */
  readonly pages = new Labels();
  readonly sites = new Labels();
  readonly tags = new Labels();

  readonly ids: string[] = [];
  /** Tags of each note, by their numbers. */
  readonly tagged: (readonly number[])[] = [];
  readonly languages: Note['language'][] = [];
  readonly entries: Note['entry'][] = [];
  readonly #statuses = new Column((length) => new Uint8Array(length));
  readonly #updated = new Column((length) => new Float64Array(length));
  readonly #created = new Column((length) => new Float64Array(length));
  readonly #updatedDays = wholeNumbers();
  readonly #createdDays = wholeNumbers();
  readonly #headword = wholeNumbers();
  readonly #term = wholeNumbers();
  readonly #title = wholeNumbers();
  readonly #page = wholeNumbers();
  readonly #siteOfPage = wholeNumbers();
  readonly #places = new Map<string, number>();
  readonly #counts = [0, 0, 0];
  readonly #changed: ((place: number) => void)[] = [];
  #version = 0;

  /** Another number after each change. */
  get version(): number {
    return this.#version;
  }

  /** So many places were given. */
  get size(): number {
    return this.ids.length;
  }

  get statuses(): Uint8Array {
    return this.#statuses.values;
  }

  /** When each note was changed last, in milliseconds. */
  get updated(): Float64Array {
    return this.#updated.values;
  }

  get created(): Float64Array {
    return this.#created.values;
  }

  /** Days by the clock on the wall, as 20261125. */
  get updatedDays(): Uint32Array {
    return this.#updatedDays.values;
  }

  get createdDays(): Uint32Array {
    return this.#createdDays.values;
  }

  get headword(): Uint32Array {
    return this.#headword.values;
  }

  get term(): Uint32Array {
    return this.#term.values;
  }

  get title(): Uint32Array {
    return this.#title.values;
  }

  get page(): Uint32Array {
    return this.#page.values;
  }

  /** @returns so many notes have a status */
  count(status: Note['status']): number {
    return this.#counts[STATUS[status]] ?? 0;
  }

  /** @returns the number of the site of a note's page */
  siteAt(place: number): number {
    return this.#siteOfPage.values[this.page[place] ?? 0] ?? 0;
  }

  /** @returns the ids of the notes that have a status */
  idsWith(status: Note['status']): readonly string[] {
    return this.ids.filter((_, place) => this.statuses[place] === STATUS[status]);
  }

  /** Has something called with the place of each note that comes, goes or changes. */
  onChange(changed: (place: number) => void): void {
    this.#changed.push(changed);
  }

  /** Takes a note as it is now. One of which nothing is new that is held here leaves all as it was. */
  put(note: Note): void {
    const place = this.#placeOf(note.id);
    const tags = note.tags.length === 0 ? NO_TAGS : note.tags.map((tag) => this.tags.add(tag));
    const news = [
      this.texts.set(place, [note.headword, note.definition, note.title, note.url], ownTexts(note)),
      this.#headword.set(place, this.headwords.add(note.headword)),
      this.#term.set(place, this.terms.add(`${note.language ?? ''}\n${fold(note.headword)}`)),
      this.#title.set(place, this.titles.add(note.title || note.url)),
      this.#page.set(place, this.#addPage(note)),
      this.#setTime(place, note.updatedAt, this.#updated, this.#updatedDays),
      this.#setTime(place, note.createdAt, this.#created, this.#createdDays),
      this.#setStatus(place, STATUS[note.status]),
      this.tagged[place]?.join() !== tags.join(),
      this.languages[place] !== note.language,
      this.entries[place] !== note.entry,
    ];
    this.tagged[place] = tags;
    this.languages[place] = note.language;
    this.entries[place] = note.entry;
    if (news.includes(true)) this.#tell(place);
  }

  /** Takes note of one that is deleted for good. */
  remove(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined || this.statuses[place] === GONE) return;
    this.texts.set(place, ['', '', '', ''], []);
    this.#setStatus(place, GONE);
    this.#tell(place);
  }

  #placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    const place = this.ids.push(id) - 1;
    this.#places.set(id, place);
    return place;
  }

  #addPage(note: Note): number {
    const known = this.pages.values.length;
    const page = this.pages.add(note.urlKey);
    if (page === known) this.#siteOfPage.set(page, this.sites.add(siteOf({ url: note.urlKey })));
    return page;
  }

  #setTime(place: number, text: string, times: Column<Float64Array>, days: Column<Uint32Array>): boolean {
    const date = new Date(text);
    days.set(place, date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate());
    return times.set(place, date.getTime());
  }

  #setStatus(place: number, status: number): boolean {
    const before = this.statuses[place] ?? GONE;
    this.#counts[before] = (this.#counts[before] ?? 0) - 1;
    this.#counts[status] = (this.#counts[status] ?? 0) + 1;
    return this.#statuses.set(place, status);
  }

  #tell(place: number): void {
    this.#version += 1;
    for (const changed of this.#changed) changed(place);
  }
}

function ownTexts({ passage, words, tags, earlier }: Note): readonly string[] {
  const { exact, sentence } = passage;
  // What is quoted mostly stands in the sentence anyway.
  const quoted = sentence.includes(exact) && exact.isWellFormed() ? [sentence] : [sentence, exact];
  return [...quoted, words, ...tags, ...earlier.map((version) => version.words)];
}
