import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Found, NotesGroup } from '../../../../notes/desk/model.ts';
import { pack, unpack } from '../../../../notes/desk/packing.ts';
import { anyText } from '../arbitraries.ts';

const group = fc.record(
  {
    label: anyText,
    count: fc.integer({ min: 1, max: 9 }),
    url: anyText,
    language: fc.constantFrom('id' as const, 'en' as const),
  },
  { requiredKeys: ['label', 'count'], noNullPrototype: true },
);

test('what was found comes out as it went in', () => {
  fc.assert(
    fc.property(fc.array(group), fc.nat(), (given, of) => {
      let start = 0;
      const groups = given.map((one): NotesGroup => {
        const placed = { ...one, start };
        start += one.count;
        return placed;
      });
      const found: Found = { places: Uint32Array.from({ length: start }, (_, i) => i * 3), groups, of };
      const { packed, owned } = pack(found);
      expect(unpack(structuredClone(packed, { transfer: owned }))).toEqual({
        ...found,
        places: packed.places.length ? found.places : expect.anything(),
      });
    }),
  );
});
