import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What an element takes that an address can name. */
export interface Here<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly tabIndex: -1 | undefined;
}

/**
 * Brings an element into sight, and focus to it, when the address comes to name it.
 *
 * @param isHere whether it names it
 * @param at where the window is scrolled to: the element, or the top of the page
 */
export function useHere<E extends HTMLElement>(isHere: boolean, at: 'element' | 'top' = 'element'): Here<E> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!isHere) return;
    if (at === 'top') scrollTo(0, 0);
    else ref.current?.scrollIntoView({ block: 'start' });
    ref.current?.focus({ preventScroll: true });
  }, [isHere]);
  return { ref, tabIndex: isHere ? -1 : undefined };
}
