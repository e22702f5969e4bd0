import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEntryRef, soundId } from '../../../glossary/index.ts';

const SOUND = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

test('any name makes an id that an entry can have and no other has', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const id = soundId(name, (each) => taken.has(each));
        expect(id).toMatch(SOUND);
        expect(isEntryRef(`mine/${id}`)).toBe(true);
        expect(taken).not.toContain(id);
        taken.add(id);
      }
    }),
  );
});

test.each([
  ['Krisis iklim', 'krisis-iklim'],
  ['Société des Nations (SDN)', 'societe-des-nations-sdn'],
  ['U.N.', 'un'],
  ["Jum'at", 'jumat'],
  ['Łódź', 'lodz'],
  ['保护主义', 'entry'],
])('the id of "%s" can be read', (name, id) => {
  expect(soundId(name, () => false)).toBe(id);
});
