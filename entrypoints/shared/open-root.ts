import { browser } from 'wxt/browser';

/** Opens a shadow root, also a closed one, as only an extension can. @returns null when there is none */
export function openRoot(element: Element): ShadowRoot | null {
  const { dom } = browser as { dom?: { openOrClosedShadowRoot(of: Element): ShadowRoot | null } };
  if (!dom) return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  return element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
}
