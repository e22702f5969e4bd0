import { Allowance } from '../allowance.ts';
import { ChangeWatch } from '../changes.ts';
import {
  dataOf,
  elementOfContainer,
  isConnected,
  isElement,
  isShadowRoot,
  isShown,
  parentOf,
  scrollTo,
} from '../dom.ts';
import { type OpenRoot, ShadowRoots } from '../shadow-roots.ts';
import { Slices } from '../slices.ts';
import { findPassage } from './find-passage.ts';
import type { Part } from './page-text.ts';
import type { Quote } from './quote.ts';
import { readText } from './read-text.ts';
import { SavedPainter } from './saved-painter.ts';

/** A passage that the reader saved, by the id of its note. */
export interface SavedQuote extends Quote {
  readonly id: string;
}

/** Whether a saved passage is on the page. `looking`: it may yet come, as the page does. */
export type PassageState = 'found' | 'looking' | 'missing';

interface Found {
  readonly parts: readonly Part<Text>[];
  /** What each part held when it was found. */
  readonly texts: readonly string[];
  readonly share: number;
}

/** With so much of its context around, a passage is not looked for in other places any more. */
const SURE = 0.8;

/** What looking may cost; as for marks, but nobody waits for it. */
const CALM = { share: 0.05, burst: 500 };
const STREAM = { share: 0.01, burst: 50 };

/** After a change the page may change more, in milliseconds. */
const REST_MS = 120;

/**
 * What styles and scripts bring in need not show as a change, so what is missing is looked for again so long after the last one, in
 * milliseconds; then no more.
 */
const AGAIN_MS = [500, 1500, 3000, 7000, 15_000, 30_000];

/** So long a page may take to bring its text before a passage is said to be missing, in milliseconds. */
const GRACE_MS = 2800;

/** Finds the passages that the reader saved of a page, paints them, and follows the page's changes. */
export class SavedPassages {
  private quotes: readonly SavedQuote[] = [];
  private readonly found = new Map<string, Found>();
  private readonly painter = new SavedPainter();
  private readonly allowance = new Allowance(CALM, STREAM);
  private readonly slices = new Slices(() => this.step(), this.allowance);
  private readonly watch: ChangeWatch;
  private roots: ShadowRoots | undefined;
  private readonly watched = new WeakSet<Node>();
  private pass: Generator<void, void> | undefined;
  private isDirty = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;
  private began = 0;
  private changedAt = 0;
  /** When the last look at the page ended. */
  private looked = 0;
  private told = '';

  /**
   * @param document the page
   * @param open opens shadow roots
   * @param changed called when other passages are found than before, or fewer are
   * @param stirred called when the page has changed, a moment after
   */
  constructor(
    private readonly document: Document,
    private readonly open: OpenRoot,
    private readonly changed: () => void,
    private readonly stirred: () => void,
  ) {
    const follow = (): void => {
      this.stirred();
      this.pageChanged();
    };
    this.watch = new ChangeWatch(this.allowance, follow, () => undefined);
  }

  /** From now on these are looked for, and no others. Those that were found already stay. */
  follow(quotes: readonly SavedQuote[]): void {
    const before = new Map(this.quotes.map((quote) => [quote.id, JSON.stringify(quote)]));
    const isKnown = (quote: SavedQuote): boolean => before.get(quote.id) === JSON.stringify(quote);
    const kept = new Set(quotes.filter(isKnown).map(({ id }) => id));
    for (const id of [...this.found.keys()]) if (!kept.has(id)) this.forget(id);
    const wasIdle = this.quotes.length === 0;
    const hasNew = kept.size < quotes.length;
    this.quotes = quotes;
    if (quotes.length === 0) this.rest();
    else if (wasIdle) this.begin();
    if (hasNew) {
      this.began = performance.now();
      this.pageChanged(0);
    } else this.tell();
  }

  /** The page has become another: what it holds is yet to come. */
  renew(): void {
    this.began = performance.now();
    this.pageChanged();
  }

  /** @returns how it stands with each passage */
  states(): Record<string, PassageState> {
    const rest = this.isSettled() ? 'missing' : 'looking';
    return Object.fromEntries(this.quotes.map(({ id }) => [id, this.found.has(id) ? 'found' : rest]));
  }

  /** Brings a passage into sight and lets it stand out. @returns whether it is there */
  show(id: string): boolean {
    const found = this.found.get(id);
    const [first] = found?.parts ?? [];
    if (!found || !first || !holds(found)) return false;
    const parent = parentElementOf(first.source);
    if (!parent) return false;
    scrollTo(parent, 'center');
    const range = this.document.createRange();
    range.setStart(first.source, first.start);
    range.setEnd(first.source, first.end);
    const { top, bottom } = range.getBoundingClientRect();
    // In a long text the passage may still be far from its middle.
    if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
    this.painter.standOut(id);
    return true;
  }

  /** Takes everything back, for good. */
  stop(): void {
    this.quotes = [];
    this.rest();
    this.slices.stop();
  }

  private begin(): void {
    this.allowance.limit();
    this.roots = new ShadowRoots(this.open, () => this.pageChanged());
    this.watch.add(this.document);
    this.watch.start();
    if (this.document.readyState !== 'complete')
      addEventListener('load', () => this.quotes.length > 0 && this.pageChanged(), { once: true });
  }

  private rest(): void {
    clearTimeout(this.timer);
    clearTimeout(this.again);
    this.timer = this.again = undefined;
    this.watch.stop();
    this.roots?.stop();
    this.pass = undefined;
    this.isDirty = false;
    this.found.clear();
    this.painter.clear();
  }

  private pageChanged(pause = REST_MS): void {
    if (this.quotes.length === 0) return;
    this.looks = 0;
    this.changedAt = performance.now();
    clearTimeout(this.again);
    this.lookIn(pause);
  }

  private lookIn(pause: number): void {
    this.isDirty = true;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.slices.wake();
    }, pause);
  }

  private step(): boolean {
    if (!this.pass) {
      if (!this.isDirty || this.timer !== undefined) return false;
      this.isDirty = false;
      this.pass = this.look();
    }
    if (!this.pass.next().done) return true;
    this.pass = undefined;
    this.looked = performance.now();
    this.tell();
    if (this.isDirty) this.lookIn(REST_MS);
    else this.lookAgain();
    return false;
  }

  /** One look at the page. */
  private *look(): Generator<void, void> {
    this.painter.install();
    this.roots?.look();
    for (const [id, found] of [...this.found]) if (!holds(found)) this.forget(id);
    const wanted = this.quotes.filter(({ id }) => (this.found.get(id)?.share ?? 0) < SURE);
    if (wanted.length === 0 || !this.roots) return;
    yield;
    const text = yield* readText(this.document, this.roots);
    this.watchRoots();
    if (!text) {
      this.isDirty = true;
      return;
    }
    for (const quote of wanted) {
      yield;
      const place = yield* findPassage(text, quote);
      if (!place) continue;
      const parts = text.partsOf(place.start, place.end);
      const found = { parts, texts: parts.map(textOf), share: place.share };
      // The page may have gone on meanwhile.
      if (holds(found)) this.keep(quote.id, found);
      else this.isDirty = true;
    }
  }

  private watchRoots(): void {
    for (const root of this.roots?.all() ?? []) {
      if (this.watched.has(root)) continue;
      this.watched.add(root);
      this.watch.add(root);
    }
  }

  private keep(id: string, found: Found): void {
    if (!this.quotes.some((quote) => quote.id === id)) return;
    const before = this.found.get(id);
    this.found.set(id, found);
    if (!before || !isSame(before, found)) this.painter.paint(id, found.parts);
  }

  private forget(id: string): void {
    this.found.delete(id);
    this.painter.erase(id);
  }

  /** While something is missing, looks for it again now and then. */
  private lookAgain(): void {
    const pause = AGAIN_MS[this.looks];
    if (pause === undefined || this.found.size === this.quotes.length) return;
    this.looks += 1;
    this.again = setTimeout(() => this.lookIn(0), Math.max(0, this.changedAt + pause - performance.now()));
  }

  /** Whether the page has had time to bring what it has, and was looked at then. */
  private isSettled(): boolean {
    return this.document.readyState === 'complete' && this.looked >= this.began + GRACE_MS;
  }

  private tell(): void {
    const states = JSON.stringify(this.states());
    if (states === this.told) return;
    this.told = states;
    this.changed();
  }
}

function textOf({ source, start, end }: Part<Text>): string {
  return dataOf(source).slice(start, end);
}

function holds({ parts, texts }: Found): boolean {
  const [first] = parts;
  const parent = first && parentElementOf(first.source);
  if (!parent || !isShown(parent)) return false;
  return parts.every((part, i) => isConnected(part.source) && textOf(part) === texts[i]);
}

function isSame(a: Found, b: Found): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(({ source, start, end }, i) => {
      const other = b.parts[i];
      return other?.source === source && other.start === start && other.end === end;
    })
  );
}

/** The element that a text stands in; of one that stands in a shadow root itself, the host. */
function parentElementOf(node: Text): Element | null {
  const parent = parentOf(node);
  return parent && (isElement(parent) || isShadowRoot(parent)) ? elementOfContainer(parent) : null;
}
