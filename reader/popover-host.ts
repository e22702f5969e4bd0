import { type Anchor, CARD_ID, type CardHost, type CardOwner, type DrawableCard } from './card-host.ts';
import { appendTo, closestAcross, contains } from './dom.ts';
import { oncePerFrame } from './once-per-frame.ts';
import { placeCard } from './place-card.ts';
import { PressGuard } from './press-guard.ts';

/** Events that end at the card. Those that a page catches on their way down it still hears (docs/privacy.md). */
const KEPT_IN = (
  'keydown keyup keypress beforeinput input focusin focusout pointerdown pointerup pointermove pointerover pointerout ' +
  'mousedown mouseup mousemove mouseover mouseout click dblclick contextmenu touchstart touchmove touchend wheel'
).split(' ');

/**
 * The one element that we add to a page: a popover in the top layer with a closed shadow root. It is made when first
 * needed, inert while hidden (the page could search its text), and moved into a modal dialog or full-screen element
 * while one is open, because everything outside those is out of reach.
 */
export class PopoverHost implements CardHost {
  private readonly host: HTMLElement;
  private readonly mount: HTMLElement;
  private owner: CardOwner | undefined;
  private readonly shadow: ShadowRoot;
  /** The host's place: a rule in the shadow tree, which no style of the page can overrule. */
  private readonly position = document.createElement('style');
  private stopUpdates: (() => void) | undefined;
  private at = { left: 0, top: 0 };
  private readonly presses: PressGuard;
  private updateSoon: (() => void) | undefined;

  /**
   * @param roots all places besides the document that can hold what covers the card
   * @param leaveOut sees to it that our element is never read as the page's text
   */
  constructor(roots: () => Iterable<ShadowRoot>, leaveOut: (element: Element) => void) {
    this.host = document.createElement('div');
    leaveOut(this.host);
    this.makeWhole();
    this.host.inert = true;
    this.shadow = this.host.attachShadow({ mode: 'closed' });
    this.mount = document.createElement('div');
    this.mount.id = CARD_ID;
    this.shadow.append(this.position, this.mount);
    // What happens in the card is not the page's: its shortcuts and its "click outside" must not act on it.
    for (const type of KEPT_IN) {
      this.shadow.addEventListener(type, (event) => event.stopPropagation());
    }
    this.shadow.addEventListener('focusin', () => this.owner?.focused(), { capture: true });
    this.shadow.addEventListener('click', (event) => this.onClick(event as UIEvent), { capture: true });
    this.presses = new PressGuard(this.host, roots);
  }

  owns(event: Event): boolean {
    return event.composedPath().includes(this.host);
  }

  box(): DOMRect | undefined {
    return this.isOpen() ? this.host.getBoundingClientRect() : undefined;
  }

  isOpen(): boolean {
    return this.host.isConnected && this.host.matches(':popover-open');
  }

  hasFocus(): boolean {
    return this.shadow.activeElement !== null;
  }

  focus(): void {
    this.mount.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Adds a listener for events inside the card. */
  listen(type: 'pointerenter' | 'pointerleave' | 'pointerdown', listener: () => void): void {
    this.mount.addEventListener(type, (event) => event.isTrusted && listener());
  }

  show(card: DrawableCard, anchor: Anchor, owner: CardOwner): void {
    const before = this.owner;
    const pressed = this.shadow.activeElement?.ariaLabel;
    this.close();
    this.owner = owner;
    if (before && before !== owner) before.away();
    this.makeWhole();
    card.draw(this.mount);
    const parent = modalAround(anchor.inside) ?? document.documentElement;
    if (this.host.parentNode !== parent) appendTo(parent, this.host);
    this.mount.style.removeProperty('--konteks-room');
    this.mount.classList.remove('low');
    this.host.inert = false;
    this.raise();
    // Whoever steps from card to card by key has the same button under the key.
    if (pressed) this.button(pressed)?.focus();
    const stop = new AbortController();
    this.presses.watch(stop.signal);
    const update = (): void => {
      const rects = anchor.rects();
      if (!rects || rects.every(isOutOfSight)) owner.away();
      else this.place(rects, anchor.point);
    };
    const soon = oncePerFrame(update, stop.signal);
    this.updateSoon = soon;
    const resized = new ResizeObserver(soon);
    resized.observe(this.mount);
    addEventListener('scroll', soon, { capture: true, passive: true, signal: stop.signal });
    addEventListener('resize', soon, { passive: true, signal: stop.signal });
    this.stopUpdates = () => {
      stop.abort();
      resized.disconnect();
    };
    update();
  }

  /** The anchor has moved, though nothing in this frame has. */
  follow(): void {
    if (this.isOpen()) this.updateSoon?.();
  }

  hide(owner: CardOwner): void {
    if (owner === this.owner) this.close();
  }

  check(): void {
    const { parentNode } = this.host;
    const modal = topmostModal();
    if (this.isOpen() && modal && modal !== parentNode && !(parentNode && contains(modal, parentNode)))
      this.owner?.away();
  }

  private close(): void {
    this.owner = undefined;
    this.stopUpdates?.();
    this.stopUpdates = undefined;
    this.makeWhole();
    this.host.inert = true;
    if (this.isOpen()) this.host.hidePopover();
    // Not to go away, or be found, with the page's dialog that it was shown in.
    const { documentElement } = document;
    if (this.host.isConnected && this.host.parentNode !== documentElement) documentElement.append(this.host);
  }

  remove(): void {
    this.close();
    this.host.remove();
  }

  private button(name: string): HTMLElement | undefined {
    return [...this.mount.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
  }

  /** Undoes what the page has done to our element. */
  private makeWhole(): void {
    const { host } = this;
    for (const { name } of [...host.attributes]) if (name !== 'popover' && name !== 'inert') host.removeAttribute(name);
    if (host.popover !== 'manual') host.popover = 'manual';
    if (host.firstChild) host.replaceChildren();
  }

  /** Puts the card above all that is open. */
  private raise(): void {
    if (this.isOpen()) this.host.hidePopover();
    this.host.showPopover();
    this.presses.raised();
  }

  private onClick(event: UIEvent): void {
    const refusal = this.presses.refusal(event);
    if (!refusal) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (refusal === 'covered') this.raise();
  }

  private place(rects: readonly DOMRect[], point: Anchor['point']): void {
    const { left, top } = placeCard(this.mount, rects, point);
    if (left !== this.at.left || top !== this.at.top) this.presses.hasMoved();
    this.at = { left, top };
    this.position.textContent = `:host{left:${left}px!important;top:${top}px!important;zoom:${1 / rootZoom()}!important}${NOT_ON_PAPER}`;
  }
}

const NOT_ON_PAPER = '@media print{:host{display:none!important}}';

/** The page may be drawn larger by style (`html { zoom: 1.5 }`); the card is not. */
function rootZoom(): number {
  return document.documentElement.currentCSSZoom || 1;
}

/** The modal dialog or full-screen element that a place is in, or else the one outside which nothing can be reached now. */
function modalAround(place: Element): Element | undefined {
  return closestAcross(place, 'dialog:modal,:fullscreen') ?? topmostModal();
}

function topmostModal(): Element | undefined {
  const modals = document.querySelectorAll('dialog:modal');
  return document.fullscreenElement ?? modals[modals.length - 1];
}

function isOutOfSight(rect: DOMRect): boolean {
  return rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth;
}
