import { type CompiledIndex, compileIndex } from '../../glossary/index.ts';
import { wordForms } from '../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { PARTS, readPassages } from '../../scripts/quality/passages.ts';
import { generatedGlossary } from './generated-glossary.ts';

/** How many entries the large glossary has, beside the shipped ones. */
export const ENTRIES = 100_000;

/** @returns the index that the extension makes of what ships with it */
export async function shippedIndex(): Promise<CompiledIndex> {
  return compileIndex(await readShippedGlossaries(), wordForms);
}

/** @returns the index of the shipped names, none of them with a sense rule */
export async function withoutSenses(): Promise<CompiledIndex> {
  const glossaries = (await readShippedGlossaries()).map((glossary) => ({
    ...glossary,
    entries: glossary.entries.map(({ senses: _senses, ...entry }) => entry),
  }));
  return compileIndex(glossaries, wordForms);
}

/** @returns the index of the shipped glossary and of a generated one of {@link ENTRIES} entries together */
export async function largeIndex(): Promise<CompiledIndex> {
  const shipped = await readShippedGlossaries();
  const generated = generatedGlossary(ENTRIES, await wordsOfPages());
  const made = new Set(generated.entries.flatMap(({ names }) => names.en));
  return compileIndex([...shipped, generated], {
    ...wordForms,
    // What knows English would take minutes for so many, and made-up words have no other plural.
    plural: (name) => (made.has(name) ? `${name}s` : wordForms.plural(name)),
  });
}

/** @returns words that stand on the pages of the bench, the frequent ones more often */
export async function wordsOfPages(): Promise<string[]> {
  const passages = (await Promise.all(PARTS.map(readPassages))).flat();
  const texts = passages.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  return texts.flatMap((text) => text.match(/\p{Ll}{3,}/gu) ?? []);
}
