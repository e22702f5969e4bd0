import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShippedGlossaries } from '../../../../scripts/build/glossaries.ts';
import { publishedSchema } from '../../../../scripts/build/published-schema.ts';
import { GLOSSARY_WRITERS } from '../../../../shelf/files/index.ts';
import { glossaries } from './arbitraries.ts';

const published = (): Promise<string> =>
  readFile(new URL('../../../../docs/glossary.schema.json', import.meta.url), 'utf8');

test('the published JSON Schema is that of the code: else run "node scripts/glossary-schema.ts"', async () => {
  expect(JSON.parse(await published())).toEqual(JSON.parse(publishedSchema()));
});

test('it accepts the shipped glossary, and whatever is exported', async () => {
  const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(await published()));
  for (const glossary of await readShippedGlossaries()) expect(accepts(glossary) || accepts.errors).toBe(true);
  fc.assert(
    fc.property(glossaries, (glossary) => {
      expect(accepts(JSON.parse([...GLOSSARY_WRITERS.json(glossary)].join(''))) || accepts.errors).toBe(true);
    }),
  );
});

test.each([
  ['of another format', { format: 'other' }],
  ['with an id that is none', { id: 'A b' }],
  ['without entries', { entries: undefined }],
  ['with a field that nobody knows', { more: 1 }],
  ['with a name that is too long', { entries: [{ id: 'a', names: { en: ['x'.repeat(121)] } }] }],
])('it does not accept one %s', async (_what, change) => {
  const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(await published()));
  const sound = { format: 'konteks-glossary', version: 1, id: 'a', title: { en: 'A' }, entries: [] };
  expect(accepts(sound)).toBe(true);
  expect(accepts(JSON.parse(JSON.stringify({ ...sound, ...change })))).toBe(false);
});
