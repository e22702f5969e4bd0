import { browser } from 'wxt/browser';
import { reportsOf, sumCounts, totalOf } from '../shared/frame-reports.ts';

/** Colours of the badge: indigo with white for a count, grey for off (contrast 7.1 and 5.9). */
const COUNT_COLOR = '#3a4db5';
const OFF_COLOR = '#5b6170';

/** Sizes in which the icon is drawn; `off` is the same shape, hollow. */
const SIZES = [16, 32, 48, 128];
const iconPaths = (suffix: string): Record<number, string> =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${size}${suffix}.png`]));

/** Badges being drawn, by tab, and whether something new has been reported meanwhile. */
const drawing = new Map<number, { isStale: boolean }>();

/** Shows on the toolbar how many marks a tab has, or that Konteks is off there. */
export async function showBadge(tabId: number): Promise<void> {
  const other = drawing.get(tabId);
  if (other) {
    // Two at once could end in either order, and the older one would stay.
    other.isStale = true;
    return;
  }
  const mine = { isStale: true };
  drawing.set(tabId, mine);
  try {
    while (mine.isStale) {
      mine.isStale = false;
      await draw(tabId);
    }
  } finally {
    drawing.delete(tabId);
  }
}

async function draw(tabId: number): Promise<void> {
  const reports = await reportsOf(tabId);
  const off = reports.get(0)?.off === true;
  const total = totalOf(sumCounts(reports.values()));
  const text = off ? 'off' : total === 0 ? '' : total > 999 ? '999+' : String(total);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: off ? OFF_COLOR : COUNT_COLOR });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setIcon({ tabId, path: iconPaths(off ? '-off' : '') });
  } catch (error) {
    // The tab was closed meanwhile; anything else is worth knowing.
    const gone = await browser.tabs.get(tabId).then(
      () => false,
      () => true,
    );
    if (!gone) throw error;
  }
}
