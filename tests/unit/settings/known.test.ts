import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKnown } from '../../../settings/known.ts';

const refs = fc.array(fc.constantFrom<string>('a/one', 'a/two', 'b/one', 'b/two'), { maxLength: 6 });

test('what is said of some entries is so afterwards, each once, and of the others nothing changes', () => {
  fc.assert(
    fc.property(refs, refs, fc.boolean(), (before, said, isKnown) => {
      const known = [...new Set(before)];
      const after = withKnown(known, said, isKnown);
      expect(new Set(after).size).toBe(after.length);
      for (const ref of said) expect(after.includes(ref)).toBe(isKnown);
      const others = (list: readonly string[]) => list.filter((ref) => !said.includes(ref));
      expect(others(after)).toEqual(others(known));
    }),
  );
});
