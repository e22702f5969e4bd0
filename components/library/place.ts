import { isEntryRef } from '../../glossary/index.ts';

/** The views of the library, in order. No glossary has the id of one. */
export const VIEWS = [
  'notes',
  'glossaries',
  'edit',
  'guide',
  'entry',
  'list',
  'map',
  'lookup',
  'make',
  'settings',
] as const;
export type View = (typeof VIEWS)[number];

/** Those that the contents lead to; the others are reached from them. */
export const MAIN_VIEWS = ['notes', 'glossaries', 'guide', 'settings'] as const satisfies readonly View[];

/** The id of what the skip link leads to; no place: one stays where one is. */
export const CONTENT = 'content';

/** The groups of the settings, in order. */
export const SETTINGS_PARTS = ['explanations', 'marks', 'sites', 'appearance', 'keys', 'data'] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/**
 * @param place what an address of the library says after "#"
 * @returns the view that it is in: that which it begins with ("settings", "settings:sites", "notes?…", "map:solidaritas-global"); of
 *   an entry's reference its page; of a glossary ("solidaritas-global") or a section of one ("solidaritas-global:history") the guide
 */
export function viewOf(place: string): View {
  const [name] = place.split(/[:?]/);
  const named = VIEWS.find((view) => view === name);
  return named ?? (isEntryRef(place) ? 'entry' : 'guide');
}

/** @returns the place of a group of the settings */
export function settingsPlace(part: SettingsPart): string {
  return `settings:${part}`;
}
