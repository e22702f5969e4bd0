import { browser } from 'wxt/browser';
import type { Glossary } from '../../glossary/index.ts';

/** Where the build puts the shipped glossaries. */
const SHIPPED = ['/glossaries/solidaritas-global.json'] as const;

/** @returns the enabled glossaries, in the reader's order. For extension pages and the background. */
export function loadGlossaries(): Promise<Glossary[]> {
  return Promise.all(
    SHIPPED.map(async (path) => {
      const response = await fetch(browser.runtime.getURL(path as never));
      return (await response.json()) as Glossary;
    }),
  );
}
