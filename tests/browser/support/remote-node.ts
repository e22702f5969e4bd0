/** A DOM node in a browser's page that functions can be called with, wherever it is: closed shadow roots included. */
export interface RemoteNode<N extends Node = Node> {
  /**
   * @param fn runs in the page, so it can use nothing from outside itself but its arguments
   * @param args anything that JSON can carry
   * @returns what the function returns, by value
   */
  call<A extends readonly unknown[], R>(fn: (node: N, ...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

/** An element with its accessible name. */
export interface Named extends RemoteNode<HTMLElement> {
  readonly name: string;
}

/** The closed shadow root of an element in a page. */
export interface ClosedRoot extends RemoteNode<ShadowRoot> {
  /** @returns the elements that assistive technology would find with this role, in document order */
  withRole(role: string): Promise<readonly Named[]>;
}

/** The element that the popover lives in, and what is inside. */
export interface PopoverHost {
  readonly host: RemoteNode<HTMLElement>;
  readonly root: ClosedRoot;
}

/** What finds the host: it is in `<html>`, or in the page's own modal dialog while one is open, also in a shadow root. */
export const HOST_SELECTOR = '[popover="manual"]';
