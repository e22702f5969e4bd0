import * as v from 'valibot';
import { KINDS, NAME_LIMIT, TEXT_LIMIT } from './model.ts';

export const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens'));
export const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NAME_LIMIT));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(TEXT_LIMIT));
/** Words of letters, digits and inner hyphens, apostrophes or dots; at most one `~` at either end or inside. */
const CLUE = /^(?:@[a-z0-9-]+|(?=.*[^\s~])(?!.*(?<![^\s*]{4})\*)(?!.*\*\S)[^@]+)$/u;
const inBoth = <const S extends v.GenericSchema>(schema: S) => v.strictObject({ id: schema, en: schema });
/** Clues are words, `stem*`, phrases, `~ beside` the name, `@topic`: see clues.ts. */
export const clues = v.array(
  v.pipe(v.string(), v.regex(CLUE, 'a word, a stem of four letters or more with *, a phrase, ~ beside, @topic')),
);

/**
 * Which way a name leans. `mark`: mostly the entry, so that much must speak against it. `hint`: where nothing speaks
 * against it, not even what the text is about. `skip`: only where something speaks for it.
 */
export const verdictSchema = v.picklist(['mark', 'hint', 'skip']);

/** One other sense of an ambiguous name. */
const otherSenseSchema = v.strictObject({
  means: inBoth(text),
  /** What the name is short for in this sense, and fixed names that leave no doubt of it. */
  long: v.optional(v.array(name)),
  words: clues,
});

/** How to decide what an ambiguous name stands for: clues for this entry, clues for each other sense. */
export const senseRuleSchema = v.strictObject({
  names: v.pipe(v.array(name), v.minLength(1)),
  /** One verdict holds for the languages in which the name is listed; elsewhere it is left alone. */
  default: v.union([verdictSchema, inBoth(verdictSchema)]),
  words: clues,
  others: v.pipe(v.array(otherSenseSchema), v.minLength(1), v.maxLength(60)),
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
  /** Names that mean the same in a further language, by its BCP 47 tag; "*" for all that write in Latin script. */
  sameIn: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^(?:[a-z]{2,3}|\*)$/, 'a language tag or *')), v.array(name)),
  ),
});

export const sectionSchema = v.strictObject({
  id,
  level: v.picklist([1, 2]),
  title: inBoth(name),
  summary: inBoth(text),
});

/** What a glossary that ships with Konteks has to have: one article's guide and its entries, all in both languages. */
export const glossarySchema = v.strictObject({
  format: v.literal('konteks-glossary'),
  version: v.literal(1),
  id,
  title: inBoth(name),
  sections: v.pipe(v.array(sectionSchema), v.minLength(1)),
  entries: v.pipe(v.array(entrySchema), v.minLength(1)),
  /** Word lists that several sense rules refer to as `@topic`. */
  topics: v.optional(v.record(id, clues)),
  /** The topics that are the article's own world; the others are elsewhere. */
  home: v.optional(v.array(id)),
});
