/** Of the place for cards in our shadow tree: tells our element from the page's own. */
export const CARD_ID = 'konteks-card';

/** What is pointed at: its boxes now, or undefined when it is gone. */
export interface Anchor {
  rects(): readonly DOMRect[] | undefined;
  /** Where the pointer is, to choose the line of a wrapped name. */
  readonly point: { readonly x: number; readonly y: number } | undefined;
  /** The element in which it stands. */
  readonly inside: Element;
}

/** A card that can be drawn here or, from what is known of it, elsewhere. */
export interface DrawableCard {
  draw(mount: Element): void;
  /** Whether it can be drawn in this frame. */
  readonly isReady: boolean;
  /** Plain data. */
  readonly data: unknown;
}

/** Where cards are shown, by one who shows them at a time. */
export interface CardHost {
  /** @returns whether an event happened in the card. */
  owns(event: Event): boolean;
  /** @returns the card's box in this frame's viewport, undefined while hidden. */
  box(): DOMRectReadOnly | undefined;
  isOpen(): boolean;
  /** @returns whether focus is in the card. */
  hasFocus(): boolean;
  /** Moves focus to the card's headword, as a key press asked for it. */
  focus(): void;
  /**
   * Shows a card beside an anchor and keeps it there while the page scrolls or the card grows.
   *
   * @param anchor what it explains
   * @param owner what happens to it is told to
   */
  show(card: DrawableCard, anchor: Anchor, owner: CardOwner): void;
  /** Hides the card, if it is still this owner's. */
  hide(owner: CardOwner): void;
  /** Something opened or closed: the card may be out of reach now. */
  check(): void;
  /** Takes the element out of the page. */
  remove(): void;
}

/** Whoever shows a card. */
export interface CardOwner {
  /** The anchor is out of sight or gone, or another card has taken the place. */
  away(): void;
  /** Focus went into the card. */
  focused(): void;
}
