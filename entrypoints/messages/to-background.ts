import * as v from 'valibot';
import { LANGUAGES } from '../../glossary/index.ts';
import { count, entryRef, line } from './fields.ts';

const passage = v.strictObject({ exact: line(400), prefix: line(64), suffix: line(64), sentence: line(1000) });
const mark = v.strictObject({ entry: entryRef, url: line(2_000_000), passage });

/** What is asked of the background, checked on receipt. */
export const toBackground = {
  /** The card of an entry. */
  explain: v.strictObject({ entry: entryRef }),
  /** The reader's note on a mark, if there is one. */
  findNote: mark,
  saveNote: v.strictObject({
    ...mark.entries,
    language: v.picklist(LANGUAGES),
    title: line(2000),
    words: line(20_000),
  }),
  /** How often each entry is marked in the sender's frame, or that Konteks is off there. */
  reportMarks: v.strictObject({ counts: v.record(v.string(), count), off: v.boolean() }),
  /** Frames were taken out of the sender's page; what they reported counts no more. */
  framesGone: v.strictObject({}),
  /** A page found no index, or none that it can read. */
  wantIndex: v.strictObject({}),
  /** The site of the sender's tab, which a frame from elsewhere cannot know. */
  askSite: v.strictObject({}),
  openLibrary: v.strictObject({ entry: entryRef }),
};
