import { placeCard } from './place-card.ts';

/** Events that end at the card. Those that a page catches on their way down it still hears (docs/privacy.md). */
const KEPT_IN = (
  'keydown keyup keypress beforeinput input focusin focusout pointerdown pointerup pointermove pointerover pointerout ' +
  'mousedown mouseup mousemove mouseover mouseout click dblclick contextmenu touchstart touchmove touchend wheel'
).split(' ');

/** What is pointed at: its boxes now, or undefined when it is gone. */
export interface Anchor {
  rects(): readonly DOMRect[] | undefined;
  /** Where the pointer is, to choose the line of a wrapped name. */
  readonly point: { readonly x: number; readonly y: number } | undefined;
}

/**
 * The one element that we add to a page: a popover in the top layer with a closed shadow root. It is made when first
 * needed, inert while hidden (the page could search its text), and moved into a modal dialog or full-screen element
 * while one is open, because everything outside those is out of reach.
 */
export class PopoverHost {
  private readonly host: HTMLElement;
  /** Where the card is rendered. */
  readonly mount: HTMLElement;
  private readonly shadow: ShadowRoot;
  /** The host's place: a rule in the shadow tree, which no style of the page can overrule. */
  private readonly position = document.createElement('style');
  private stopUpdates: (() => void) | undefined;

  constructor() {
    this.host = document.createElement('div');
    this.host.popover = 'manual';
    this.host.inert = true;
    this.shadow = this.host.attachShadow({ mode: 'closed' });
    this.mount = document.createElement('div');
    this.shadow.append(this.position, this.mount);
    // What happens in the card is not the page's: its shortcuts and its "click outside" must not act on it.
    for (const type of KEPT_IN) {
      this.shadow.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** @returns whether an event happened in the card. */
  owns(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  /** @returns the card's box, undefined while hidden. */
  box(): DOMRect | undefined {
    return this.isOpen() ? this.host.getBoundingClientRect() : undefined;
  }

  isOpen(): boolean {
    return this.host.isConnected && this.host.matches(':popover-open');
  }

  /** @returns whether focus is in the card. */
  hasFocus(): boolean {
    return this.shadow.activeElement !== null;
  }

  /** Moves focus to the card's headword, as a key press asked for it. */
  focus(): void {
    this.mount.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Adds a listener for events inside the card, before anything in it. */
  listen<T extends keyof ShadowRootEventMap | 'keydown' | 'focusin'>(type: T, listener: (event: Event) => void): void {
    this.shadow.addEventListener(type, listener, { capture: true });
  }

  /**
   * Shows the card beside an anchor and keeps it there while the page scrolls or the card grows.
   *
   * @param anchor what it explains
   * @param away called when the anchor is scrolled out of sight or gone
   */
  show(anchor: Anchor, away: () => void): void {
    this.hide();
    const parent = topmostModal() ?? document.documentElement;
    if (this.host.parentNode !== parent) parent.append(this.host);
    this.mount.style.removeProperty('--konteks-room');
    this.mount.classList.remove('low');
    this.host.inert = false;
    this.host.showPopover();
    const stop = new AbortController();
    let frame: number | undefined;
    const update = (): void => {
      frame = undefined;
      const rects = anchor.rects();
      if (!rects || rects.every(isOutOfSight)) away();
      else this.place(rects, anchor.point);
    };
    const soon = (): void => {
      frame ??= requestAnimationFrame(update);
    };
    const resized = new ResizeObserver(soon);
    resized.observe(this.mount);
    addEventListener('scroll', soon, { capture: true, passive: true, signal: stop.signal });
    addEventListener('resize', soon, { passive: true, signal: stop.signal });
    this.stopUpdates = () => {
      stop.abort();
      resized.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
    update();
  }

  hide(): void {
    this.stopUpdates?.();
    this.stopUpdates = undefined;
    this.host.inert = true;
    if (this.isOpen()) this.host.hidePopover();
    // Not to go away, or be found, with the page's dialog that it was shown in.
    const { documentElement } = document;
    if (this.host.isConnected && this.host.parentNode !== documentElement) documentElement.append(this.host);
  }

  /** Takes the element out of the page. */
  remove(): void {
    this.hide();
    this.host.remove();
  }

  private place(rects: readonly DOMRect[], point: Anchor['point']): void {
    const { left, top } = placeCard(this.mount, rects, point);
    this.position.textContent = `:host{left:${left}px!important;top:${top}px!important;zoom:${1 / rootZoom()}!important}`;
  }
}

/** The page may be drawn larger by style (`html { zoom: 1.5 }`); the card is not. */
function rootZoom(): number {
  return document.documentElement.currentCSSZoom || 1;
}

/** The element outside which nothing can be reached now. */
function topmostModal(): Element | undefined {
  const modals = document.querySelectorAll('dialog:modal');
  return document.fullscreenElement ?? modals[modals.length - 1];
}

function isOutOfSight(rect: DOMRect): boolean {
  return rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth;
}
