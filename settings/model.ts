/** What each setting may be; the first choice holds until the reader makes another. */
export const CHOICES = {
  /** The language of explanations. */
  explain: ['page', 'id', 'en', 'both'],
  markStyle: ['dotted', 'solid', 'wavy', 'tint'],
  /** Whether only the first mention of an entry on a page is marked. */
  mentions: ['every', 'first'],
  /** How long the pointer rests on a mark until its popover opens. */
  dwell: ['medium', 'short', 'long'],
  theme: ['system', 'light', 'dark'],
  /** Whether the page's own explanations are shown, and acronyms that only it explains are marked. */
  pageDefinitions: ['on', 'off'],
  /** The language of our own pages. */
  language: ['browser', 'id', 'en'],
  /** What holds on sites that no rule names. */
  elsewhere: ['on', 'off'],
} as const;

export type Choice = keyof typeof CHOICES;
export type Chosen = { readonly [Name in Choice]: (typeof CHOICES)[Name][number] };

/** How the reader wants it. */
export interface Settings extends Chosen {
  /** Kinds of entries that are not marked, such as "movement". */
  readonly hiddenKinds: readonly string[];
  /** References of entries that the reader knows, so that they are not marked either. */
  readonly known: readonly string[];
}

/** The settings of somebody who has set nothing. */
export const DEFAULTS: Settings = settingsFrom({});

/**
 * @param stored what is kept for each setting, from whatever version
 * @returns sound settings: what is missing or makes no sense is as by default
 */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const chosen = Object.entries(CHOICES).map(([name, choices]) => {
    const value = stored[name];
    return [name, (choices as readonly unknown[]).includes(value) ? value : choices[0]];
  });
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return {
    ...(Object.fromEntries(chosen) as Chosen),
    hiddenKinds: strings(stored.hiddenKinds),
    known: strings(stored.known),
  };
}

/**
 * @param stored what somebody else says the settings are, such as a file
 * @returns those of them that there are and make sense; nothing for the others
 */
export function soundSettings(stored: Readonly<Record<string, unknown>>): Partial<Settings> {
  const same = ([name, value]: [string, unknown]): boolean =>
    Object.hasOwn(stored, name) && JSON.stringify(stored[name]) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(settingsFrom(stored)).filter(same));
}
