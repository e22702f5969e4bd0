import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileIndex, compileInSteps } from '../../../glossary/compile.ts';
import { quickForms } from '../../../glossary/quick-forms.ts';
import { readShippedGlossaries } from '../../../scripts/build/glossaries.ts';

test.each([
  ['trade barrier', 'trade barriers'],
  ['city policy', 'city policies'],
  ['monkey', 'monkeys'],
  ['coal mine tax', 'coal mine taxes'],
  ['watch', 'watches'],
  ['stomach', 'stomachs'],
  ['policewoman', 'policewomen'],
  ['hypothesis', 'hypotheses'],
  ['human', 'humans'],
  ['German', 'Germans'],
  ['life', 'lives'],
  ['belief', 'beliefs'],
  ['matrix', 'matrices'],
  ['NGO', 'NGOs'],
  ['human rights', undefined],
  ['studies', undefined],
])('the plural of "%s" is "%s"', (name, plural) => {
  expect(quickForms({}).plural(name)).toBe(plural);
});

test('what is known of a word comes before the rules, also that it has no plural', () => {
  const forms = quickForms({ sheep: null, ox: 'oxen' });
  expect(forms.plural('lost sheep')).toBeUndefined();
  expect(forms.plural('ox')).toBe('oxen');
  expect(quickForms({}).plural('constructor')).toBe('constructors');
});

test('an index that is made a little at a time is the one that is made at once', async () => {
  const [shipped] = await readShippedGlossaries();
  if (!shipped) throw new Error('nothing ships');
  const forms = quickForms({});
  fc.assert(
    fc.property(fc.shuffledSubarray(shipped.entries), (entries) => {
      const steps = compileInSteps([{ ...shipped, entries }], forms);
      let step = steps.next();
      while (!step.done) step = steps.next();
      expect(step.value).toEqual(compileIndex([{ ...shipped, entries }], forms));
    }),
    { numRuns: 5 },
  );
});
