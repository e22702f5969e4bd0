import * as v from 'valibot';
import { entryRef } from './fields.ts';

/** What is asked of a frame's content script, checked on receipt. */
export const toPage = {
  /** What this frame knows of itself. */
  askPage: v.strictObject({}),
  /** Scroll to the first mark of an entry and open it. */
  revealMark: v.strictObject({ entry: entryRef }),
  /** The keyboard commands. */
  stepToMark: v.strictObject({ by: v.picklist([1, -1]) }),
  openMark: v.strictObject({}),
};
