import { field, nothing } from './to-page.ts';

/** What is asked of the script that shows saved passages in a frame: the check of each call, by hand as for the content script. */
export const toPassages = {
  /** The notes may have changed, or the address of the page. */
  followNotes: nothing,
  /** Which passages are on the page. */
  askPassages: nothing,
  /** Scroll to the passage of a note and let it stand out. */
  showPassage: (data: unknown): { readonly id: string } => {
    const id = field(data, 'id');
    if (typeof id !== 'string') throw new TypeError('showPassage takes an id');
    return { id };
  },
};
