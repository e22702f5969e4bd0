import type { EntryRef, Language } from '../../glossary/index.ts';
import type { Explained } from '../../glossary/page-definitions/entry.ts';
import type { Anchor, CardOwner, Passage, PopoverHost, Step } from '../../reader/index.ts';
import { ask, send } from '../messages/messenger.ts';
import type { FrameEvent } from '../messages/protocol.ts';
import type { CardActions, MarkCard } from './card.ts';
import { explain } from './card-data.ts';
import { childFrame } from './frame-path.ts';
import { type Box, intoFrame, type PlaceAbove } from './place-above.ts';

/** What a frame asks the page around it to show. */
export interface GuestRequest {
  readonly entry: EntryRef;
  readonly passage: Passage;
  readonly language: Language;
  readonly url: string;
  readonly title: string;
  readonly place: PlaceAbove;
  readonly focus: boolean;
  readonly step?: Step | undefined;
  readonly said?: Explained | undefined;
}

/** How often a guest's frame is looked after, in milliseconds: nothing tells when one is taken out. */
const LOOK_MS = 200;

/** A card that is shown for a frame. */
interface Guest {
  readonly frameId: number;
  readonly element: HTMLElement;
  /** Of the mark, in the viewport of the frame's element. */
  boxes: readonly Box[];
  readonly owner: CardOwner;
  readonly stop: AbortController;
}

/** Shows the cards of frames that are too small for them, in the page around. */
export class Guests {
  private guest: Guest | undefined;
  private readonly listening = new WeakSet<PopoverHost>();

  constructor(
    private readonly host: () => PopoverHost | undefined,
    private readonly card: MarkCard,
    private readonly switchSiteOff: () => void,
  ) {}

  /** @returns whether the card is shown; not when nobody can tell which frame asks */
  async show(frameId: number, { place, focus, ...request }: GuestRequest): Promise<boolean> {
    const element = childFrame(place.path[0] ?? -1, place);
    if (!element) return false;
    const { entry, url, passage, said } = request;
    const [card, note] = await Promise.all([
      explain(entry, said),
      ask('findNote', { entry, url, passage }).catch(() => null),
    ]);
    const actions: CardActions = {
      close: () => owner.away(),
      goOn: (by) => tell(frameId, by === 1 ? 'next' : 'previous'),
      switchSiteOff: this.switchSiteOff,
    };
    const drawable = card && (await this.card.cardOf({ ...request, card, note }, actions));
    const host = drawable?.isReady ? this.host() : undefined;
    if (!drawable || !host || !element.isConnected) return false;
    const guest: Guest = {
      frameId,
      element,
      boxes: boxesIn(element, place),
      stop: new AbortController(),
      owner: {
        away: () => this.end(guest, true),
        focused: () => tell(frameId, 'focus'),
      },
    };
    const { owner } = guest;
    if (this.guest) this.end(this.guest, this.guest.frameId !== frameId);
    this.guest = guest;
    this.listenTo(host);
    this.watch(guest);
    host.show(drawable, anchorOf(guest), owner);
    if (focus) host.focus();
    return true;
  }

  move(frameId: number, place: PlaceAbove): void {
    if (this.guest?.frameId !== frameId) return;
    this.guest.boxes = boxesIn(this.guest.element, place);
    this.host()?.follow();
  }

  hide(frameId: number): void {
    if (this.guest?.frameId === frameId) this.end(this.guest, false);
  }

  private end(guest: Guest, say: boolean): void {
    guest.stop.abort();
    if (this.guest === guest) this.guest = undefined;
    this.host()?.hide(guest.owner);
    if (say) tell(guest.frameId, 'away');
  }

  private listenTo(host: PopoverHost): void {
    if (this.listening.has(host)) return;
    this.listening.add(host);
    const say = (event: FrameEvent) => () => this.guest && tell(this.guest.frameId, event);
    host.listen('pointerenter', say('enter'));
    host.listen('pointerleave', say('leave'));
    host.listen('pointerdown', say('press'));
  }

  private watch(guest: Guest): void {
    const { signal } = guest.stop;
    const options = { capture: true, signal };
    addEventListener(
      'pointerdown',
      (event) => event.isTrusted && !this.host()?.owns(event) && tell(guest.frameId, 'outside'),
      options,
    );
    addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        guest.owner.away();
      },
      options,
    );
    // Another page has come into the frame.
    guest.element.addEventListener('load', () => guest.owner.away(), { signal });
    const looking = setInterval(() => {
      if (!guest.element.isConnected) guest.owner.away();
    }, LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(looking));
  }
}

function tell(frameId: number, event: FrameEvent): void {
  void send('tellFrame', { frameId, event }).catch(() => undefined);
}

function boxesIn(element: HTMLElement, { boxes, depth }: PlaceAbove): readonly Box[] {
  return depth === 0 ? boxes.map(intoFrame(element).in) : boxes;
}

function anchorOf(guest: Guest): Anchor {
  return {
    point: undefined,
    inside: guest.element,
    rects: () => {
      if (!guest.element.isConnected) return undefined;
      const { out } = intoFrame(guest.element);
      const { left, top, right, bottom } = guest.element.getBoundingClientRect();
      const rects = guest.boxes.map(out).map(({ x, y, width, height }) => new DOMRect(x, y, width, height));
      const isInFrame = (rect: DOMRect): boolean =>
        rect.right > left && rect.left < right && rect.bottom > top && rect.top < bottom;
      return rects.some(isInFrame) ? rects : undefined;
    },
  };
}
