import type { PageTerm } from '../tab/terms.ts';

/**
 * @param before the terms as they are on show
 * @param now what they have become, most telling first
 * @returns these in the order of those before, so that nothing moves under the reader; what is new comes last
 */
export function inPlace(before: readonly PageTerm[], now: readonly PageTerm[]): PageTerm[] {
  const places = new Map(before.map(({ ref }, place) => [ref, place]));
  const placeOf = ({ ref }: PageTerm): number => places.get(ref) ?? before.length;
  return now.toSorted((a, b) => placeOf(a) - placeOf(b));
}
