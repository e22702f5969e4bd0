import * as v from 'valibot';
import { count, entryRef } from './fields.ts';

/** What is asked of a frame's content script, checked on receipt. */
export const toPage = {
  /** What this frame knows of itself. */
  askPage: v.strictObject({}),
  /** Scroll to the n-th mark of an entry and open it. */
  revealMark: v.strictObject({ entry: entryRef, nth: count }),
  /** The keyboard commands. */
  stepToMark: v.strictObject({ by: v.picklist([1, -1]) }),
  openMark: v.strictObject({}),
};
