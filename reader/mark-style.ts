/** Registry key of the marks; the page can see it. */
export const KEY = 'konteks';
/** Registry key of the one mark that the reader has stepped to. */
export const CURRENT_KEY = 'konteks-current';

/**
 * How marks look. The line takes the text's own colour, which reads on whatever is behind it. It must not be mixed with
 * another: in color-mix() Chromium takes the colour of an element further up (seen in 156). Only on screens: Chromium
 * would print it.
 *
 * @param scope what the style is given to. In Chromium `:root` is enough, as all below inherits it, and costs nothing when it is
 *   there before the page; a rule for all elements costs each of them 1.5 microseconds then, and 6 when it comes later
 *   (measured in 156). Firefox knows no such inheritance: there it is given to all, in each shadow tree too.
 */
export function markStyle(scope: ':root' | ''): string {
  return `@media screen {
  ${scope}::highlight(${KEY}) {
    text-decoration: underline dotted 1.5px;
    text-underline-offset: 0.2em;
  }
  ${scope}::highlight(${CURRENT_KEY}) {
    text-decoration: underline solid 2.5px;
    text-underline-offset: 0.2em;
  }
}`;
}

/** @returns whether marks in an element are shown, by a style that is there already. */
export function hasMarkStyle(element: Element): boolean {
  return getComputedStyle(element, `::highlight(${KEY})`).textDecorationLine === 'underline';
}
