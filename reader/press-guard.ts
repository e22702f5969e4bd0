/** To see where the card is takes a reader so long, in milliseconds. */
const SEEN_MS = 250;

/** Why a press does not count. */
export type Refusal = 'made' | 'covered' | 'sudden';

/**
 * Tells presses that the reader means from those that the page has made or obtained by deceit: it may have covered the card
 * by something that lets presses through, or moved the card under the pointer (DOM-based clickjacking, M. Toth, DEF CON 33).
 */
export class PressGuard {
  /** The popovers that were open when the card was put above all. What was opened later is above it, seen or unseen. */
  private below = new Set<Element>();
  private moved = 0;

  /**
   * @param host our element
   * @param roots all places besides the document that can hold what covers it
   */
  constructor(
    private readonly host: Element,
    private readonly roots: () => Iterable<ShadowRoot>,
  ) {}

  /** Watches what opens, until the signal. */
  watch(signal: AbortSignal): void {
    const opens = ({ target, newState }: ToggleEvent): void => {
      if (newState === 'open') this.below.delete(target as Element);
    };
    document.addEventListener('beforetoggle', opens as (event: Event) => void, { capture: true, signal });
  }

  /** The card is above all that is open. */
  raised(): void {
    this.below = this.openPopovers();
    this.hasMoved();
  }

  /** The card is somewhere else than before. */
  hasMoved(): void {
    this.moved = performance.now();
  }

  /** @returns why a press on the card does not count, undefined when it does */
  refusal({ isTrusted, detail }: UIEvent): Refusal | undefined {
    if (!isTrusted) return 'made';
    if ([...this.openPopovers()].some((open) => !this.below.has(open))) return 'covered';
    // A key that presses a button goes by focus, not by where that is.
    return detail > 0 && performance.now() - this.moved < SEEN_MS ? 'sudden' : undefined;
  }

  private openPopovers(): Set<Element> {
    const roots = [document, ...this.roots()];
    const open = new Set(roots.flatMap((root) => [...root.querySelectorAll(':popover-open')]));
    open.delete(this.host);
    return open;
  }
}
