/** The numbers of hovering, each with its reason. Milliseconds and CSS pixels. */

/** Rest on a mark before its popover opens: long enough for a pointer that passes, short enough not to be waited for. */
export const DWELL_MS = { short: 150, medium: 300, long: 700 } as const;

/** Time to come back before the popover closes (MediaWiki's Popups: 300). */
export const GRACE_MS = 300;

/** A pointer faster than this is sweeping, in px/ms (10ten measured 0.5). */
export const SWEEP_SPEED = 0.5;

/** Half the angle of the corridor from the pointer to the card within which it counts as on the way (10ten: 120° in all). */
export const CORRIDOR_COSINE = Math.cos(Math.PI / 3);

/** How long a popover waits for its word to come back when the page draws its text anew. */
export const LOST_MS = 600;

/** Room between the word and the card: the word's line stays readable. */
export const GAP_PX = 10;

/** Room between the card and the window's edge. */
export const EDGE_PX = 8;

/** A finger or a hasty hand may miss the letters by this much. */
export const SLOP_PX = 2;
