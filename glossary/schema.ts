import * as v from 'valibot';
import { KINDS, TEXT_LIMIT } from './model.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens'));
const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TEXT_LIMIT));
const inBoth = <const S extends v.GenericSchema>(schema: S) => v.strictObject({ id: schema, en: schema });
const words = v.array(v.pipe(v.string(), v.nonEmpty()));

/** One reading of an ambiguous name: the words that, standing near the name, speak for it. */
const otherSenseSchema = v.strictObject({ means: inBoth(text), words });

/** How to decide what an ambiguous name stands for: words for this entry, words for each other reading. */
export const senseRuleSchema = v.strictObject({
  names: v.pipe(v.array(name), v.minLength(1)),
  /** What to do when no word speaks for any side. */
  default: v.picklist(['mark', 'skip']),
  words,
  others: v.pipe(v.array(otherSenseSchema), v.minLength(1)),
});

export const entrySchema = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  section: id,
  /** Names per language; the first is the headword. */
  names: inBoth(v.pipe(v.array(name), v.minLength(1))),
  definition: inBoth(text),
  inArticle: inBoth(text),
  related: v.pipe(v.array(id), v.minLength(2)),
  /** Phrases that hold one of the names but mean something else ("least developed country"): never marked. */
  not: v.optional(v.array(name)),
  senses: v.optional(v.array(senseRuleSchema)),
});

export const sectionSchema = v.strictObject({
  id,
  level: v.picklist([1, 2]),
  title: inBoth(name),
  summary: inBoth(text),
});

/** The file format of a glossary: one article's guide and its entries. */
export const glossarySchema = v.strictObject({
  format: v.literal('konteks-glossary'),
  version: v.literal(1),
  id,
  title: inBoth(name),
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
  entries: v.pipe(v.array(entrySchema), v.minLength(1)),
});
