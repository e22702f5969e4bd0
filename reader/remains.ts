import { CARD_ID } from './card-host.ts';
import { CURRENT_KEY, KEY, keyOf, MARK_STYLES, type MarkStyle, PAGE_KEY } from './mark-style.ts';
import { SAVED_KEY, SHOWN_KEY } from './saved/saved-style.ts';
import type { OpenRoot } from './shadow-roots.ts';

/**
 * Clears away what another version's script has left in this document. Firefox ends the scripts of an extension together with
 * it and tells them nothing.
 */
export function removeRemains(openRoot: OpenRoot): void {
  // One by one: Firefox does not let a content script list the registry.
  for (const key of [
    ...Object.keys(MARK_STYLES).map((style) => keyOf(style as MarkStyle)),
    PAGE_KEY,
    CURRENT_KEY,
    SAVED_KEY,
    SHOWN_KEY,
  ])
    CSS.highlights.delete(key);
  for (const host of document.querySelectorAll('[popover=manual]'))
    if (openRoot(host)?.getElementById(CARD_ID)) host.remove();
  const { adoptedStyleSheets } = document;
  const others = adoptedStyleSheets.filter((sheet) => !isOurStyle(sheet));
  if (others.length < adoptedStyleSheets.length) document.adoptedStyleSheets = others;
}

/** Of marks, or of saved passages, whose key ends with that of marks. */
function isOurStyle({ cssRules }: CSSStyleSheet): boolean {
  return cssRules[0]?.cssText.includes(`${KEY})`) ?? false;
}
