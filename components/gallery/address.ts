import type { Language } from '../../glossary/index.ts';

/** How the gallery is looked at. Each stands in the address, so that a test can ask for it: `?theme=dark&language=id`. */
export interface Look {
  readonly theme: 'system' | 'light' | 'dark';
  /** The language of the specimens. */
  readonly language: Language;
  /** The reader's size of text, in percent of the browser's. */
  readonly size: '100' | '200';
}

/** What each may be; the first is meant where the address says nothing. */
const CHOICES = {
  theme: ['system', 'light', 'dark'],
  language: ['en', 'id'],
  size: ['100', '200'],
} as const satisfies { readonly [Name in keyof Look]: readonly Look[Name][] };

/** @returns what an address asks for: `?language=id` */
export function lookOf(search: string): Look {
  const asked = new URLSearchParams(search);
  const chosen = Object.entries(CHOICES).map(([name, choices]) => {
    const value = asked.get(name);
    return [name, (choices as readonly (string | null)[]).includes(value) ? value : choices[0]];
  });
  return Object.fromEntries(chosen) as unknown as Look;
}

/** @returns what asks for it in an address; nothing for what is meant anyway */
export function searchOf(look: Look): string {
  const unusual = Object.entries(look).filter(([name, value]) => CHOICES[name as keyof Look][0] !== value);
  return unusual.length === 0 ? '' : `?${new URLSearchParams(unusual)}`;
}
