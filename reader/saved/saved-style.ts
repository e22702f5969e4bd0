/** Registry key of passages that the reader saved; it must not look like that of marks, which others count. */
export const SAVED_KEY = 'saved-konteks';
/** Registry key of the passage that the reader has asked for, for a moment. */
export const SHOWN_KEY = 'saved-konteks-shown';

/**
 * How saved passages look: a light blue under the words. As light as it is, grey text on white keeps 85 hundredths of its contrast,
 * and on a dark page it still stands out from the ground (1.5 to 1). Marks are lines, or amber.
 *
 * @param scope as for {@link markStyle}
 */
export function savedStyle(scope: ':root' | ''): string {
  const rule = (key: string, declarations: string): string => `${scope}::highlight(${key}) {${declarations}}`;
  const saved = rule(SAVED_KEY, 'background-color: rgb(150 175 255 / 22%)');
  const shown = rule(SHOWN_KEY, 'background-color: rgb(150 175 255 / 50%)');
  const forced = [SAVED_KEY, SHOWN_KEY].map((key) => rule(key, 'background-color: Mark; color: MarkText')).join('');
  return `@media screen {${saved}${shown}@media (forced-colors: active) {${forced}}}`;
}

/** @returns whether saved passages in an element are shown, by a style that is there already */
export function hasSavedStyle(element: Element): boolean {
  const { backgroundColor } = getComputedStyle(element, `::highlight(${SAVED_KEY})`);
  return backgroundColor !== '' && backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent';
}
