import { type EntryRef, isEntryRef } from '../../glossary/index.ts';
import type { GuestRequest } from '../page/guests.ts';
import type { PlaceAbove } from '../page/place-above.ts';

/** What can happen to a card that is shown for another frame. */
export const FRAME_EVENTS = ['enter', 'leave', 'press', 'outside', 'focus', 'away', 'next', 'previous'] as const;

/** Nothing comes with the call, and nothing that did would be looked at. */
export const nothing = (_data: unknown): Record<never, never> => ({});

/**
 * What is asked of a frame's content script: the check of each call. By hand, because for three fields the library that
 * checks the others would be 1.9 kB in every frame.
 */
export const toPage = {
  /** What this frame knows of itself. */
  askPage: nothing,
  /** Scroll to the first mark of an entry and open it. */
  revealMark: (data: unknown): { readonly entry: EntryRef } => {
    const entry = field(data, 'entry');
    if (!isEntryRef(entry)) throw new TypeError('revealMark takes an entry');
    return { entry };
  },
  /** The keyboard commands. */
  stepToMark: (data: unknown): { readonly by: 1 | -1 } => {
    const by = field(data, 'by');
    if (by !== 1 && by !== -1) throw new TypeError('stepToMark takes 1 or -1');
    return { by };
  },
  openMark: nothing,
  /** A frame of the page has no room for its card. The background has looked at what comes with these calls. */
  showGuest: (data: unknown) => data as { readonly frameId: number; readonly request: GuestRequest },
  moveGuest: (data: unknown) => data as { readonly frameId: number; readonly place: PlaceAbove },
  hideGuest: (data: unknown) => data as { readonly frameId: number },
  /** Asked of all frames: the one around the place's carries it further up. */
  passUp: (data: unknown) => data as { readonly place: PlaceAbove },
  /** What happened to this frame's card in the page around. */
  cardEvent: (data: unknown): { readonly event: (typeof FRAME_EVENTS)[number] } => {
    const event = FRAME_EVENTS.find((known) => known === field(data, 'event'));
    if (!event) throw new TypeError('cardEvent takes one of the events');
    return { event };
  },
};

/** @returns what came with a call under a name, if anything did */
export function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined;
}
