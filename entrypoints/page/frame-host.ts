import {
  type Anchor,
  type CardHost,
  type CardOwner,
  type DrawableCard,
  leaveOut,
  oncePerFrame,
  type PopoverHost,
} from '../../reader/index.ts';
import { send } from '../messages/messenger.ts';
import { cardScript } from '../shared/card-script.ts';
import type { CardData } from './card-data.ts';
import { placeAbove } from './place-above.ts';

/** In less room than this a card would be all that is left to see of a frame, in CSS pixels. */
const ROOM_WIDTH = 400;
const ROOM_HEIGHT = 440;

/** How often a frame deep inside looks where it is, in milliseconds. */
const LOOK_MS = 200;

/**
 * Shows cards, once the script for it is there: in the frame itself where there is room, else in the page around all
 * frames, which is asked by message. That one says what happens to its card by {@link Reading.cardElsewhere}.
 */
export class FrameHost implements CardHost {
  private inside: PopoverHost | undefined;
  /** The card that is shown, or soon will be, in the page around. */
  private above: { readonly owner: CardOwner; readonly stop: AbortController } | undefined;
  private focusAbove = false;

  /**
   * @param isTop whether this is the page around all frames
   * @param roots all places besides the document that can hold what covers a card
   */
  constructor(
    private readonly isTop: boolean,
    private readonly roots: () => Iterable<ShadowRoot>,
  ) {}

  /** @returns the place in this frame, undefined before the script for it is there */
  own(): PopoverHost | undefined {
    this.inside ??= cardScript()?.makeHost(this.roots, leaveOut);
    return this.inside;
  }

  owns(event: Event): boolean {
    return this.inside?.owns(event) ?? false;
  }

  box(): DOMRectReadOnly | undefined {
    return this.inside?.box();
  }

  isOpen(): boolean {
    return this.above !== undefined || (this.inside?.isOpen() ?? false);
  }

  hasFocus(): boolean {
    return this.inside?.hasFocus() ?? false;
  }

  focus(): void {
    if (this.above) this.focusAbove = true;
    else this.inside?.focus();
  }

  show(card: DrawableCard, anchor: Anchor, owner: CardOwner): void {
    this.close();
    if (this.isTop || (card.isReady && innerWidth >= ROOM_WIDTH && innerHeight >= ROOM_HEIGHT))
      this.showInside(card, anchor, owner);
    else void this.showAbove(card, anchor, owner);
  }

  hide(owner: CardOwner): void {
    this.inside?.hide(owner);
    if (this.above?.owner === owner) this.close();
  }

  check(): void {
    this.inside?.check();
  }

  remove(): void {
    this.close();
    this.inside?.remove();
  }

  private showInside(card: DrawableCard, anchor: Anchor, owner: CardOwner): void {
    const own = card.isReady ? this.own() : undefined;
    if (own) own.show(card, anchor, owner);
    else owner.away();
  }

  private async showAbove(card: DrawableCard, anchor: Anchor, owner: CardOwner): Promise<void> {
    const stop = new AbortController();
    this.above = { owner, stop };
    this.focusAbove = false;
    // Whoever shows it may ask for focus in the same breath.
    await Promise.resolve();
    const { card: entry, passage, language, url, title, step, said } = card.data as CardData;
    const place = placeAbove(anchor.rects() ?? []);
    const focus = this.focusAbove;
    const request = { entry: entry.ref, passage, language, url, title, place, focus, step, said };
    const shown = await send('showAbove', request).catch(() => false);
    if (stop.signal.aborted) {
      if (shown) void send('hideAbove', {}).catch(() => undefined);
      return;
    }
    if (shown) {
      this.follow(anchor, owner, stop.signal);
      return;
    }
    this.above = undefined;
    this.showInside(card, anchor, owner);
  }

  /** Keeps the card at its mark while this frame scrolls. */
  private follow(anchor: Anchor, owner: CardOwner, signal: AbortSignal): void {
    let last = '';
    const say = (): void => {
      const rects = anchor.rects();
      if (!rects?.some(({ bottom, top }) => bottom >= 0 && top <= innerHeight)) {
        owner.away();
        return;
      }
      const place = placeAbove(rects);
      const text = JSON.stringify(place);
      if (text !== last) void send('moveAbove', { place }).catch(() => undefined);
      last = text;
    };
    const soon = oncePerFrame(say, signal);
    addEventListener('scroll', soon, { capture: true, passive: true, signal });
    addEventListener('resize', soon, { passive: true, signal });
    if (window.parent === window.top) return;
    // What scrolls between this frame and the page tells neither of them.
    const looking = setInterval(soon, LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(looking));
  }

  private close(): void {
    if (!this.above) return;
    this.above.stop.abort();
    this.above = undefined;
    void send('hideAbove', {}).catch(() => undefined);
  }
}
