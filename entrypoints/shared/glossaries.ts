import { browser } from 'wxt/browser';
import type { Glossary } from '../../glossary/index.ts';
import type { Plurals } from '../../glossary/word-forms.ts';

/** The glossaries that the build puts into the extension. */
const SHIPPED = ['solidaritas-global'] as const;

/** @returns the enabled glossaries, in the reader's order: what people read of them */
export function loadGlossaries(): Promise<Glossary[]> {
  return Promise.all(SHIPPED.map((id) => load<Glossary>(`${id}.json`)));
}

/** @returns the same with all that matching needs, ten times as much */
export function loadGlossariesForMatching(): Promise<Glossary[]> {
  return Promise.all(SHIPPED.map((id) => load<Glossary>(`${id}.matching.json`)));
}

/** @returns the plurals of their English names, as far as the build knew them */
export function loadPlurals(): Promise<Plurals> {
  return load('plurals.json');
}

async function load<T>(file: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/glossaries/${file}` as never));
  return (await response.json()) as T;
}
