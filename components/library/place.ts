/** The views of the library, in order. */
export const VIEWS = ['notes', 'guide', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** The id of what the skip link leads to; no place: one stays where one is. */
export const CONTENT = 'content';

/** The groups of the settings, in order. */
export const SETTINGS_PARTS = ['explanations', 'marks', 'sites', 'appearance', 'keys', 'data'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/**
 * @param place what an address of the library says after "#"
 * @returns the view that it is in: "settings" and "settings:sites", "notes" and what follows it (see notes/notes-place.ts), else the guide
 */
export function viewOf(place: string): View {
  const [view] = place.split(/[:?]/);
  return view === 'notes' || view === 'settings' ? view : 'guide';
}

/** @returns the place of a group of the settings */
export function settingsPlace(part: SettingsPart): string {
  return `settings:${part}`;
}
