import { isEntryRef } from '../../glossary/index.ts';

/** The views of the library, in order. No glossary has the id of one. */
export const VIEWS = [
  'notes',
  'glossaries',
  'edit',
  'add',
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
export const MAIN_VIEWS = ['notes', 'glossaries', 'settings'] as const satisfies readonly View[];

/** Those of one glossary as a whole; only the reader's own can be edited. */
export const GLOSSARY_VIEWS = ['guide', 'list', 'map', 'edit'] as const satisfies readonly View[];
export type GlossaryView = (typeof GLOSSARY_VIEWS)[number];

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

/** @returns which of the contents' views a view belongs to */
export function mainViewOf(view: View): (typeof MAIN_VIEWS)[number] {
  return view === 'notes' || view === 'settings' ? view : 'glossaries';
}

/** @returns the id of the glossary that a place is in; undefined where it names none, as one without anything, which is the first one's guide */
export function glossaryOf(place: string): string | undefined {
  const [head = '', rest = ''] = place.split('?')[0]?.split(':') ?? [];
  const named = VIEWS.find((view) => view === head);
  return (named ? rest : head).split('/')[0] || undefined;
}

/** @returns the place of a view of a glossary */
export function glossaryPlace(view: GlossaryView, id: string): string {
  return view === 'guide' ? id : `${view}:${id}`;
}

/** @returns the place of a group of the settings */
export function settingsPlace(part: SettingsPart): string {
  return `settings:${part}`;
}
