import type { Page } from 'puppeteer-core';

/**
 * What can be asked of any page of ours, whatever is on it. Shadow trees are looked into. Each answers with lines to be
 * read in a failing test, none when all is well.
 */

/** What a reader can press or type into. */
const CONTROLS = 'button, a[href], input, textarea, select, summary';

/** The smallest that a finger can be sure of, in CSS pixels. */
const TARGET = 44;

/** @returns what is wider than the window, the outermost first */
export function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const found = [`the page: ${scrollWidth} of ${clientWidth}`];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const { right, width } = element.getBoundingClientRect();
        if (width > 1 && right > clientWidth + 1)
          found.push(`${element.tagName} ${element.getAttribute('class')}: ${Math.round(right)}`);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return found.slice(0, 8);
  });
}

/** @returns controls that are smaller than a finger needs, but for links that stand in a text (WCAG 2.2, 2.5.8) */
export function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (controls, needed) => {
      const found: string[] = [];
      const look = (root: Document | ShadowRoot): void => {
        for (const control of root.querySelectorAll<HTMLInputElement>(controls)) {
          if (!control.checkVisibility() || (control.tagName === 'A' && getComputedStyle(control).display === 'inline'))
            continue;
          // Its label is as good to press.
          const { width, height } = (control.labels?.[0] ?? control).getBoundingClientRect();
          if (width < needed - 0.5 || height < needed - 0.5)
            found.push(`${control.outerHTML.slice(0, 120)}: ${Math.round(width)} × ${Math.round(height)}`);
        }
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
      };
      look(document);
      return found;
    },
    CONTROLS,
    TARGET,
  );
}

/**
 * Goes through the page by the Tab key, from its start to its end.
 *
 * @returns what shows in no way that it has the focus, and whatever could not be reached
 */
export async function unseenInFocus(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const wanted = await page.evaluate(countOfStops, CONTROLS);
  const problems: string[] = [];
  let reached = 0;
  for (let left = wanted * 2; left > 0; left--) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(focusNow, CONTROLS);
    if (seen === null) break;
    if (seen.counts) reached++;
    if (!seen.ringed) problems.push(`no sign of focus on ${seen.what}`);
  }
  if (reached < wanted) problems.push(`only ${reached} of ${wanted} controls are reached`);
  return problems;
}

/** Runs in the page: how many controls the Tab key stops at. Of radio buttons with one name it stops at one. */
function countOfStops(controls: string): number {
  const radios = new Set<string>();
  const count = (root: Document | ShadowRoot): number => {
    let sum = 0;
    for (const control of root.querySelectorAll<HTMLInputElement>(controls)) {
      if (!control.checkVisibility() || control.disabled || control.tabIndex < 0) continue;
      if (control.type === 'radio') radios.add(control.name);
      else sum++;
    }
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) sum += count(element.shadowRoot);
    return sum;
  };
  return count(document) + radios.size;
}

/** Runs in the page: what has the focus, null when nothing has. */
function focusNow(controls: string): { what: string; counts: boolean; ringed: boolean } | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active || active === document.body || active === document.documentElement) return null;
  const hasRing = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  };
  return {
    what: active.outerHTML.slice(0, 120),
    counts: active.matches(controls),
    // A field may leave it to the frame around it.
    ringed: hasRing(active) || (hasRing(active.parentElement) && active.matches('input, textarea')),
  };
}

/** @returns what still moves, or would when it changes, for readers who have asked for less motion */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const pseudo of [undefined, '::before', '::after']) {
          const { transitionDuration, animationName } = getComputedStyle(element, pseudo);
          const rests = animationName === 'none' && transitionDuration.split(', ').every((time) => time === '0s');
          if (!rests) found.push(`${element.tagName} ${element.getAttribute('class')}${pseudo ?? ''}`);
        }
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return [...new Set(found)];
  });
}

/** @returns controls without a name for those who hear the page, by the browser's own reckoning (Chromium only) */
export async function nameless(page: Page): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const roles = /^(?:button|link|textbox|searchbox|radio|checkbox|switch|combobox|slider|tab|menuitem|option|dialog)$/;
  return nodes
    .filter(
      ({ ignored, role, name }) => !ignored && roles.test(String(role?.value)) && !String(name?.value ?? '').trim(),
    )
    .map(({ role, nodeId }) => `${role?.value} (node ${nodeId})`);
}
