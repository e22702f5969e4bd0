import { LANGUAGES, type Language } from '../../../glossary/index.ts';
import { glossaryPlace } from '../place.ts';

/** What is asked of a list. */
export interface ListQuery {
  /** The language whose names are listed; undefined where nobody has chosen. */
  readonly language: Language | undefined;
  /** What names must hold. */
  readonly text: string;
}

/** @returns what is asked at a place of a list: "list:glossary?in=en&q=aid"; what it cannot mean is as if it were not there */
export function listQueryOf(place: string): ListQuery {
  const chosen = new URLSearchParams(place.split('?').slice(1).join('?'));
  return { language: LANGUAGES.find((each) => each === chosen.get('in')), text: chosen.get('q') ?? '' };
}

/** @returns the place of a list with what is asked */
export function listPlace(id: string, { language, text }: ListQuery): string {
  const chosen = new URLSearchParams();
  if (language !== undefined) chosen.set('in', language);
  if (text !== '') chosen.set('q', text);
  const place = glossaryPlace('list', id);
  return chosen.size === 0 ? place : `${place}?${chosen}`;
}
