import type { Page } from 'puppeteer-core';
import { Meter } from './meter.ts';
import { megabytes, say } from './numbers.ts';
import { atMost, type Measurement } from './row.ts';

/** After how many navigations the heaps are weighed; what is kept once for all is there at the first. */
const STOPS = [200, 600, 1000] as const;

/** An application with a view for each address: forty paragraphs, a name in every fourth. */
const APPLICATION = `<main id="view"></main><script>
  const view = document.getElementById('view');
  const terms = ['UNHCR', 'refugees', 'climate change', 'host countries', 'ASEAN'];
  const go = (n) => {
    history.pushState(null, '', '?view=' + n);
    const parts = [];
    for (let at = 0; at < 40; at += 1) {
      const part = document.createElement('p');
      const link = document.createElement('a');
      link.href = '#';
      link.textContent = 'part ' + at;
      part.append('View ' + n + ' has in its ', link, ' what is said of ' + (at % 4 === 0 ? terms[(at + n) % 5] : 'the weather') + ' by those who know');
      parts.push(part);
    }
    view.replaceChildren(...parts);
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let at = 0;
  globalThis.goTo = async (last) => {
    while (at < last) {
      go((at += 1));
      await frame();
      await new Promise((resolve) => setTimeout(resolve, 60));
      await frame();
    }
  };
  go(0);
</script>`;

/** Whether what belongs to views that are gone is let go. */
export const navigations: Measurement = {
  name: 'navigations',
  how: `One page goes through ${say(STOPS[2])} addresses by \`history.pushState\` and draws a view of forty paragraphs with ten names for each,
staying on it for long enough that they are marked. Its heaps (as in _glossary_) are weighed at three places; growth is from the first to
the last. The same page in a browser with an extension that does nothing runs beside it and says what is the page's own.`,
  measure: async (lab) => {
    const path = lab.bench.addPage(APPLICATION, { lang: 'en' });
    const page = await lab.open(path);
    const plain = await lab.openWithout(path);
    const [own, other] = await Promise.all([heapsOf(page.raw), heapsOf(plain)]);
    const marks = (await page.marks()).length;
    await page.raw.close();
    await plain.close();
    const growth = growthOf(own) - growthOf(other);
    const stops = own.map((heap, n) => megabytes(heap - (other[n] ?? 0))).join(', ');
    return [
      atMost(
        `memory kept by a navigation inside an application`,
        growth,
        1000,
        'less than 1 kB',
        `${say(growth / 1000)} kB (the page itself ${say(growthOf(other) / 1000)} kB; the extension holds ${stops} MB after ${STOPS.join(', ')}; ${marks} marks at the end)`,
      ),
    ];
  },
};

async function heapsOf(page: Page): Promise<number[]> {
  const meter = await Meter.on(page);
  const heaps: number[] = [];
  for (const stop of STOPS) {
    await page.evaluate((last) => (globalThis as unknown as { goTo(at: number): Promise<void> }).goTo(last), stop);
    await meter.rest();
    heaps.push(await meter.heap());
  }
  return heaps;
}

/** @returns bytes a navigation */
function growthOf(heaps: readonly number[]): number {
  return ((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)) / (STOPS[2] - STOPS[0]);
}
