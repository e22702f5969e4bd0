import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** So many rows beyond the window are there on either side, so that Tab and a quick hand find them. */
const OVERSCAN = 6;

/** Browsers can make nothing higher than this, in CSS pixels; Firefox 17.8 million, Chromium 33.5. */
const HIGHEST = 17_000_000;

/** Of the window, at its upper and lower edge, what may be covered, in CSS pixels. */
const COVERED = { above: 16, below: 96 };

/** A list of which only the rows in and near the window are there. */
export interface VirtualOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** How high a row is before it has been measured, in CSS pixels. */
  readonly estimate: number;
  /** The same for the same row, wherever it stands; another function only for another list. */
  readonly keyOf: (index: number) => number;
  /** Rows that stay however far one scrolls: what has focus, what is being written. */
  readonly pinned: readonly number[];
  /** @returns how much of the window's upper edge something else covers, in CSS pixels */
  readonly covered?: () => number;
}

/** A row that is there. */
export interface VirtualRow {
  readonly index: number;
  /** Where it begins, from the list's own beginning, in CSS pixels. */
  readonly start: number;
}

/** What is needed to draw such a list. */
export interface Virtual {
  readonly rows: readonly VirtualRow[];
  /** How high the whole list is, in CSS pixels. */
  readonly height: number;
  /** Takes each row's element, which has its index as `data-index`, to measure it. */
  readonly measure: (element: HTMLElement | null) => void;
  /** Brings a row into sight, if it is not, or in any case to the top of the window. */
  readonly show: (index: number, how?: 'into sight' | 'to the top') => void;
}

/** Draws only what is in and near the window, of a list that the window itself scrolls. */
export function useVirtual({ list, count, estimate, keyOf, pinned, covered }: VirtualOptions): Virtual {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    getScrollElement: () => window,
    // No list may be higher than browsers can make it.
    estimateSize: () => Math.min(estimate, HIGHEST / Math.max(1, count)),
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: COVERED.above + (covered?.() ?? 0),
    scrollPaddingEnd: COVERED.below,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => scrollY,
    initialRect: { width: innerWidth, height: innerHeight },
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withPinned(defaultRangeExtractor(range), pinned, count),
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  // Where the list begins changes with what stands above it, whoever changes that.
  useLayoutEffect(() => {
    const look = (): void => {
      if (list.current) setMargin(Math.round(list.current.getBoundingClientRect().top + scrollY));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start: start - margin })),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    show: (index, how) => virtualizer.scrollToIndex(index, how === 'to the top' ? { align: 'start' } : {}),
  };
}

/** @returns the rows of a range with the pinned ones, each once, in order: focus goes in the order of the document */
export function withPinned(range: readonly number[], pinned: readonly number[], count: number): number[] {
  const extra = pinned.filter((index) => index >= 0 && index < count);
  if (extra.length === 0) return [...range];
  return [...new Set([...range, ...extra])].sort((a, b) => a - b);
}
