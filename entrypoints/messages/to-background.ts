import * as v from 'valibot';
import { type EntryRef, isEntryRef, LANGUAGES, NAME_LIMIT } from '../../glossary/index.ts';
import { LONG_LIMIT } from '../../glossary/page-definitions/entry.ts';
import { FRAME_EVENTS } from './to-page.ts';

const entryRef = v.custom<EntryRef>(isEntryRef);
/** A text of at most so many UTF-16 code units. */
const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
/** A whole number from 0 on. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const passage = v.strictObject({ exact: line(400), prefix: line(64), suffix: line(64), sentence: line(1000) });
const box = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const place = v.strictObject({
  boxes: v.pipe(v.array(box), v.maxLength(100), v.readonly()),
  path: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(100), v.readonly()),
  depth: count,
  width: v.number(),
  height: v.number(),
});
/** What a page says of an acronym or a term. */
const said = v.strictObject({ short: line(NAME_LIMIT), long: line(LONG_LIMIT), sentence: line(400) });
/** No page has more acronyms of its own. */
const explained = v.pipe(
  v.record(v.string(), said),
  v.check((all) => Object.keys(all).length <= 300),
);
const mark = v.strictObject({ entry: entryRef, url: line(2_000_000), passage });

/** Makes the check of a call from what it takes. @throws ValiError when something else comes in */
function taking<S extends v.GenericSchema>(schema: S): (data: unknown) => v.InferOutput<S> {
  return (data) => v.parse(schema, data);
}

/** What is asked of the background: the check of each call. */
export const toBackground = {
  /** The card of an entry. */
  explain: taking(v.strictObject({ entry: entryRef, said: v.optional(said) })),
  /** The reader's note on a mark, if there is one. */
  findNote: taking(mark),
  saveNote: taking(
    v.strictObject({
      ...mark.entries,
      language: v.picklist(LANGUAGES),
      title: line(2000),
      words: line(20_000),
      /** What the note is about, where only the page explains it. */
      said: v.optional(said),
    }),
  ),
  /** Words that are being typed, to be there again whatever happens before they are saved. */
  keepDraft: taking(v.strictObject({ ...mark.entries, words: line(20_000) })),
  /** How often each entry is marked in the sender's frame, or that Konteks is off there. */
  reportMarks: taking(v.strictObject({ counts: v.record(v.string(), count), explained, off: v.boolean() })),
  /** Frames were taken out of the sender's page; what they reported counts no more. */
  framesGone: taking(v.strictObject({})),
  /** A page found no index, or none that it can read. */
  wantIndex: taking(v.strictObject({})),
  /** The site of the sender's tab, which a frame from elsewhere cannot know. */
  askSite: taking(v.strictObject({})),
  /** Show a card of the sender's frame, which has no room for it, in the page around. */
  showAbove: taking(
    v.strictObject({
      ...mark.entries,
      language: v.picklist(LANGUAGES),
      title: line(2000),
      place,
      focus: v.boolean(),
      /** The place of the mark among all, for a reader who steps through them. */
      step: v.optional(v.pipe(v.tuple([count, count]), v.readonly())),
      said: v.optional(said),
    }),
  ),
  /** What it explains has moved. */
  moveAbove: taking(v.strictObject({ place })),
  hideAbove: taking(v.strictObject({})),
  /** What happened to the card that the sender shows for another frame. */
  tellFrame: taking(v.strictObject({ frameId: count, event: v.picklist(FRAME_EVENTS) })),
  /** The sender's frame needs the script that draws cards, or the one that knows what the page explains itself. */
  wantScript: taking(v.strictObject({ script: v.picklist(['card', 'explained']) })),
  /** The reader knows an entry, or not. */
  setKnown: taking(v.strictObject({ entry: entryRef, isKnown: v.boolean() })),
  openLibrary: taking(v.strictObject({ entry: entryRef })),
  /** A page of ours has changed the reader's glossaries, or how any are used. */
  glossariesChanged: taking(v.strictObject({})),
  /** A page of ours has changed notes. */
  notesChanged: taking(v.strictObject({})),
  /** The passages of the reader's notes on the sender's page. */
  wantPassages: taking(v.strictObject({})),
  /** In the sender's frame other passages are found than before. */
  reportPassages: taking(v.strictObject({})),
};
