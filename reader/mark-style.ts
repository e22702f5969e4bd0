/** Registry key of the marks; the page can see it. */
export const KEY = 'konteks';

/** What marks can look like, as the declarations of a style rule. Each has a registry key of its own: {@link keyOf}. */
export const MARK_STYLES = {
  dotted: 'text-decoration: underline dotted 1.5px; text-underline-offset: 0.2em',
  solid: 'text-decoration: underline solid 1px; text-underline-offset: 0.2em',
  wavy: 'text-decoration: underline wavy 1px; text-underline-offset: 0.2em',
  // Amber, so thin that grey text on white keeps nine tenths of its contrast.
  tint: 'background-color: rgb(255 190 0 / 24%)',
} as const;
export type MarkStyle = keyof typeof MARK_STYLES;

/**
 * Colours that a glossary's marks can have instead of the text's own. A page may be light or dark, and says so to nobody: these
 * have a contrast of 3 at least on everything lighter than #dcdcdc and darker than #2b2b2b.
 */
export const MARK_COLOURS = {
  accent: '#576ef1',
  organization: '#0f897d',
  movement: '#dc3a75',
  programme: '#af6b04',
  event: '#9a5dd6',
} as const;

/** How marks are drawn. */
export interface MarkLook {
  /** Key of their style in the registry. */
  readonly key: string;
  /** Whether only the first mention of each entry is drawn. */
  readonly firstOnly: boolean;
}

/** @returns the registry key of marks that look like that; each style has one of its own, as all are there from the start */
export function keyOf(style: MarkStyle): string {
  return style === 'dotted' ? KEY : `${KEY}-${style}`;
}
/** Registry key of marks that the page explains itself. Dashes tell them from the others, whatever those look like. */
export const PAGE_KEY = 'konteks-page';

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
  const rule = (key: string, declarations: string): string => `${scope}::highlight(${key}) {${declarations}}`;
  const styles = Object.entries(MARK_STYLES).flatMap(([style, declarations]) => {
    const key = keyOf(style as MarkStyle);
    // A ground in another colour would take contrast from the text: there the colour is a line below it.
    const line = style === 'tint' ? `${declarations};${MARK_STYLES.dotted}` : declarations;
    const coloured = Object.entries(MARK_COLOURS).map(([colour, value]) =>
      rule(`${key}-${colour}`, `${line};text-decoration-color:${value}`),
    );
    return [rule(key, declarations), ...coloured];
  });
  const current = rule(CURRENT_KEY, 'text-decoration: underline solid 2.5px; text-underline-offset: 0.2em');
  const ofPage = rule(PAGE_KEY, 'text-decoration: underline dashed 1px; text-underline-offset: 0.2em');
  return `@media screen {${styles.join('')}${ofPage}${current}}`;
}

/** @returns whether marks in an element are shown, by a style that is there already. */
export function hasMarkStyle(element: Element): boolean {
  return getComputedStyle(element, `::highlight(${KEY})`).textDecorationLine === 'underline';
}
