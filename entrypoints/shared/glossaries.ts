import { browser } from 'wxt/browser';
import type { Glossary } from '../../glossary/index.ts';

/** The glossaries that the build puts into the extension. */
const SHIPPED = ['solidaritas-global'] as const;

/** @returns the enabled glossaries, in the reader's order: what people read of them */
export function loadGlossaries(): Promise<Glossary[]> {
  return Promise.all(SHIPPED.map((id) => load(`${id}.json`)));
}

/** @returns the same with all that matching needs, ten times as much */
export function loadGlossariesForMatching(): Promise<Glossary[]> {
  return Promise.all(SHIPPED.map((id) => load(`${id}.matching.json`)));
}

async function load(file: string): Promise<Glossary> {
  const response = await fetch(browser.runtime.getURL(`/glossaries/${file}` as never));
  return (await response.json()) as Glossary;
}
