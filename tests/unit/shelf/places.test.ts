import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Place, placesFor, withMoved, withPlace } from '../../../shelf/index.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const ids = fc.shuffledSubarray(NAMES, { minLength: 1 });
const places = fc
  .shuffledSubarray(NAMES)
  .chain((some) =>
    fc.tuple(
      ...some.map((id) => fc.record<Place>({ id: fc.constant(id), isOn: fc.boolean(), colour: fc.constant('text') })),
    ),
  );
const idsOf = (some: readonly Place[]): string[] => some.map(({ id }) => id);

test('each glossary that there is has one place: as the reader set it, and new ones are on and last', () => {
  fc.assert(
    fc.property(ids, places, (there, set) => {
      const all = placesFor(there, set);
      expect(idsOf(all).sort()).toEqual([...there].sort());
      const known = all.filter(({ id }) => idsOf(set).includes(id));
      expect(all.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(set.filter(({ id }) => there.includes(id)));
      for (const place of all.slice(known.length)) expect(place).toMatchObject({ isOn: true, colour: 'text' });
    }),
  );
});

test('to set how one is used changes nothing of the others and not the order', () => {
  fc.assert(
    fc.property(ids, places, fc.nat(), (there, set, n) => {
      const id = there[n % there.length] ?? '';
      const before = placesFor(there, set);
      const after = placesFor(there, withPlace(there, set, id, { isOn: false, colour: 'event' }));
      expect(after).toEqual(before.map((place) => (place.id === id ? { id, isOn: false, colour: 'event' } : place)));
    }),
  );
});

test('to move one passes the next that there is, and to move it back is as before; those thrown away keep their place', () => {
  fc.assert(
    fc.property(ids, places, fc.nat(), fc.constantFrom(1 as const, -1 as const), (there, set, n, by) => {
      const id = there[n % there.length] ?? '';
      const before = idsOf(placesFor(there, set));
      const at = before.indexOf(id);
      const moved = withMoved(there, set, id, by);
      const after = idsOf(placesFor(there, moved));
      const to = Math.min(before.length - 1, Math.max(0, at + by));
      expect(after).toEqual(before.toSpliced(at, 1).toSpliced(to, 0, id));
      if (to !== at) expect(idsOf(placesFor(there, withMoved(there, moved, id, by === 1 ? -1 : 1)))).toEqual(before);
      const gone = set.flatMap(({ id: each }, place) => (there.includes(each) ? [] : [[each, place]]));
      for (const [each, place] of gone) expect(moved[place as number]?.id).toBe(each);
    }),
  );
});
