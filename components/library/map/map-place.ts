import type { Entry } from '../../../glossary/index.ts';
import { glossaryPlace } from '../place.ts';

/** What of a map is looked at. */
export interface MapQuery {
  /** The id of the entry that is in the middle of it, with what is around it; undefined for the whole. */
  readonly centre: Entry['id'] | undefined;
  /** The id of the entry that has been chosen on it. */
  readonly at: Entry['id'] | undefined;
}

/** @returns what is looked at at a place of a map: "map:glossary", "map:glossary/unhcr", each with "?at=refugee" */
export function mapQueryOf(place: string): MapQuery {
  const [head = '', rest = ''] = place.split('?');
  return { centre: head.split('/')[1] || undefined, at: new URLSearchParams(rest).get('at') ?? undefined };
}

/** @returns the place of a map with what is looked at */
export function mapPlace(glossary: string, { centre, at }: MapQuery): string {
  const place = glossaryPlace('map', glossary) + (centre === undefined ? '' : `/${centre}`);
  return at === undefined ? place : `${place}?at=${at}`;
}
