import type { CardHost, CardOwner, DrawableCard } from './card-host.ts';
import { boxOf, type Container, closest, elementAround, elementOfContainer } from './dom.ts';
import type { HitTest } from './hit-test.ts';
import { type HoverEffect, type HoverEvent, initialHover, reduceHover } from './hover-intent.ts';
import { isSameMark, type Mark, type Marks, rangeOf, textOf } from './marks.ts';
import { LOST_MS } from './numbers.ts';
import { movesTowards, type Sample, speedBetween } from './pointer.ts';

/** What hovering asks of whoever fills the card. */
export interface HoverCallbacks {
  /** The mark will probably be shown. */
  prepare(mark: Mark): void;
  /** Fetch what the card needs; answers the card, or undefined when there is nothing to show. */
  fetch(mark: Mark, step: Step | undefined): Promise<DrawableCard | undefined>;
  /** A popover was closed. */
  hidden(): void;
  /** How long the pointer rests on a mark before its popover opens, in milliseconds. */
  dwell(): number;
  /** The reader or the page has done something. */
  stirred(): void;
}

/** Where in the page's marks the reader is who steps through them: the third of twelve. */
export type Step = readonly [position: number, total: number];

/** A movement of the pointer that waits for the next frame. */
interface Moved {
  readonly event: PointerEvent;
  readonly target: EventTarget | undefined;
  readonly onCard: boolean;
}

/** Follows pointer, touch and keys, and shows and hides the popover as the reducer says. */
export class Hover implements CardOwner {
  private state = initialHover<Mark>();
  private last: Sample | undefined;
  private point: { x: number; y: number } | undefined;
  private frame: number | undefined;
  private moved: Moved | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When what is being handled happened: movements are handled up to a frame later. */
  private began = 0;
  /** Token of the showing that was begun last. */
  private showing = 0;
  /** The word was taken out of the page; what it was replaced by may yet come. */
  private lost = false;
  private losing: ReturnType<typeof setTimeout> | undefined;
  private lastRects: readonly DOMRect[] | undefined;
  private focusNext = false;
  private step: Step | undefined;
  private focusBefore: Element | null = null;
  private readonly off = new AbortController();

  constructor(
    private readonly marks: Marks,
    private readonly hits: HitTest,
    private readonly host: CardHost,
    private readonly callbacks: HoverCallbacks,
  ) {
    const options = { signal: this.off.signal, capture: true, passive: true };
    addEventListener('pointermove', (event) => this.onMove(event), options);
    addEventListener('pointerdown', (event) => this.onPress(event), options);
    addEventListener('click', (event) => this.onClick(event), options);
    addEventListener('keydown', (event) => this.onKey(event), { ...options, passive: false });
    // On the element itself, not on the way down: else it would be heard for every element of the page.
    document.documentElement.addEventListener('pointerleave', (event) => this.onLeave(event), {
      ...options,
      capture: false,
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.dismiss(), options);
  }

  away(): void {
    this.dismiss();
  }

  focused(): void {
    this.send({ type: 'focus' });
  }

  /** The pointer is on a card that is shown elsewhere, or has left it. */
  pointerOnCard(onCard: boolean): void {
    const nothing = { mark: undefined, towardsCard: false, speed: 0, pressed: false };
    this.send({ type: 'pointer', time: performance.now(), onCard, ...nothing });
  }

  /** A press on a card that is shown elsewhere, or outside of it there. */
  pressed(onCard: boolean): void {
    this.send({ type: 'press', onCard });
  }

  /** The mark whose popover is open. */
  get shown(): Mark | undefined {
    return this.state.kind === 'idle' || this.state.kind === 'waiting' ? undefined : this.state.mark;
  }

  /**
   * Opens a mark's popover for a key press or from a list.
   *
   * @param focus whether to move focus into it
   * @param step set when the reader steps through the marks
   */
  open(mark: Mark, focus: boolean, step?: Step): void {
    this.point = undefined;
    this.focusNext = focus;
    this.step = step;
    this.send({ type: 'open', mark });
  }

  dismiss(): void {
    this.send({ type: 'dismiss' });
  }

  /**
   * The marks of a container were found anew, or are gone. A popover follows its word when that stands again, there or
   * in an element that has taken the place; else it closes after a moment, but never while the reader is in it.
   */
  refresh(container: Container): void {
    const { state } = this;
    if (state.kind === 'idle' || (container !== state.mark.container && !this.lost)) return;
    const again = nearestLike(this.marks.of(container), state.mark);
    if (again) {
      this.lost = false;
      clearTimeout(this.losing);
      this.state = { ...state, mark: again };
    } else if (!this.lost && container === state.mark.container) {
      this.lost = true;
      this.losing = setTimeout(() => this.host.hasFocus() || this.dismiss(), LOST_MS);
    }
  }

  stop(): void {
    this.off.abort();
    clearTimeout(this.timer);
    clearTimeout(this.losing);
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.dismiss();
  }

  private onMove(event: PointerEvent): void {
    // Pages may send events of their own; a finger's movement is a scroll.
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // An event forgets its path once it has been dispatched.
    this.moved = { event, target: event.composedPath()[0], onCard: this.host.owns(event) };
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.callbacks.stirred();
      if (this.moved && !this.off.signal.aborted) this.pointer(this.moved);
    });
  }

  private pointer({ event, target, onCard }: Moved): void {
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const now = { x, y, time };
    // Text that scrolls under a resting pointer is not pointed at.
    if (this.last && this.last.x === x && this.last.y === y) return;
    const mark = onCard || !(target instanceof Element) ? undefined : this.sameOrNew(this.hits.markAt(target, x, y));
    if (mark) this.point = { x, y };
    this.send({
      type: 'pointer',
      time,
      mark,
      onCard,
      towardsCard: movesTowards(this.last, now, this.host.box()),
      speed: speedBetween(this.last, now),
      pressed: event.buttons !== 0,
    });
    this.last = now;
  }

  /** A mark found anew at the same place is the one that is open, or was dismissed. */
  private sameOrNew(mark: Mark | undefined): Mark | undefined {
    const known = this.state.kind === 'idle' ? this.state.dismissed : this.state.mark;
    return mark && known && isSameMark(known, mark) ? known : mark;
  }

  private onLeave(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const outside = { mark: undefined, onCard: false, towardsCard: false, speed: 0, pressed: false };
    this.send({ type: 'pointer', time: event.timeStamp, ...outside });
  }

  private onPress(event: PointerEvent): void {
    if (event.isTrusted) this.send({ type: 'press', onCard: this.host.owns(event) });
  }

  /** A tap on a mark opens it, unless it does something on the page already. */
  private onClick(event: MouseEvent): void {
    if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || this.host.owns(event)) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || closest(target, 'a[href],summary,label,[onclick],[role="link"]')) return;
    const { clientX: x, clientY: y } = event;
    const mark = this.hits.markAt(target, x, y);
    if (!mark) return;
    this.point = { x, y };
    this.send({ type: 'open', mark });
  }

  private onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || !this.shown) return;
    if (this.host.isOpen()) {
      // It closes the card; the page's dialog behind it is not meant.
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.dismiss();
  }

  private send(event: HoverEvent<Mark>): void {
    this.began = 'time' in event ? event.time : performance.now();
    const [state, effects] = reduceHover(this.state, event, this.callbacks.dwell());
    this.state = state;
    for (const effect of effects) this.perform(effect);
  }

  private perform(effect: HoverEffect<Mark>): void {
    switch (effect.type) {
      case 'timer':
        clearTimeout(this.timer);
        this.timer = setTimeout(
          () => this.send({ type: 'timer', token: effect.token, time: performance.now() }),
          Math.max(0, effect.delay - (performance.now() - this.began)),
        );
        break;
      case 'prepare':
        this.callbacks.prepare(effect.mark);
        break;
      case 'show':
        void this.show(effect.mark, effect.token);
        break;
      case 'hide':
        this.hide();
        break;
    }
  }

  private async show(mark: Mark, token: number): Promise<void> {
    this.showing = token;
    const card = await this.callbacks.fetch(mark, this.step).catch(() => undefined);
    // An answer that comes late, after another mark's or the same one's next showing, is dropped unseen.
    if (!this.shown || this.showing !== token) return;
    if (!card) {
      this.dismiss();
      return;
    }
    if (!this.host.hasFocus()) this.focusBefore = document.activeElement;
    const inside = elementOfContainer(mark.container);
    this.host.show(card, { point: this.point, rects: () => this.rects(), inside }, this);
    if (this.focusNext) this.host.focus();
    this.focusNext = false;
  }

  /** Where the word is; where it was last while it is lost; undefined when it is out of sight. */
  private rects(): readonly DOMRect[] | undefined {
    const mark = this.shown;
    const rects = mark && rangeOf(mark)?.getClientRects();
    if (mark && rects && rects.length > 0) {
      if (isClippedAway(elementOfContainer(mark.container), rects)) return undefined;
      this.lastRects = Array.from(rects);
      return this.lastRects;
    }
    return this.lost ? this.lastRects : undefined;
  }

  private hide(): void {
    this.lost = false;
    clearTimeout(this.losing);
    this.showing = 0;
    const focused = this.host.hasFocus();
    this.focusNext = false;
    this.step = undefined;
    this.host.hide(this);
    if (focused && this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
    this.focusBefore = null;
    this.callbacks.hidden();
  }
}

/** The mark of the same name nearest to where another was. */
function nearestLike(marks: readonly Mark[], gone: Mark): Mark | undefined {
  const alike = marks.filter((mark) => mark.entry === gone.entry && textOf(mark) === textOf(gone));
  const distance = (mark: Mark): number => Math.abs(mark.start - gone.start);
  return alike.sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * Whether a scroller or another clipping element around a mark hides all of it. What is positioned is clipped only by
 * the elements that it is positioned in: nothing clips a fixed box, a static element no absolute one.
 */
function isClippedAway(from: Element, rects: Iterable<DOMRect>): boolean {
  const all = Array.from(rects);
  let escapes = false;
  for (let at: Element | null = from; at && at !== document.documentElement; at = elementAround(at)) {
    const { overflow, position } = getComputedStyle(at);
    if (at === document.body || (escapes && position === 'static')) continue;
    escapes = position === 'absolute';
    if (overflow === 'visible' && position !== 'fixed') continue;
    const { left, top, right, bottom } = boxOf(at);
    const isInside = (rect: DOMRect): boolean =>
      rect.right > left && rect.left < right && rect.bottom > top && rect.top < bottom;
    if (overflow !== 'visible' && !all.some(isInside)) return true;
    if (position === 'fixed') return false;
  }
  return false;
}
