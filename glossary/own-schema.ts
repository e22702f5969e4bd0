import * as v from 'valibot';
import { KEPT_LIMITS, KINDS, OWN_TEXT_LIMIT } from './model.ts';
import { clues, id, name, senseRuleSchema } from './schema.ts';

/** A text may be missing: it is empty then. */
const text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(OWN_TEXT_LIMIT)), '');
const texts = v.optional(v.strictObject({ id: text, en: text }), { id: '', en: '' });
const names = v.optional(v.array(name), []);
const languageTag = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/, 'a language tag'));
const label = v.pipe(v.string(), v.trim(), v.maxLength(500));

/** Where something was taken from: title, address, day or time (as ISO 8601 has it), and what it says of the place in it. */
export const sourceSchema = v.strictObject({
  title: v.optional(label),
  url: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(4000))),
  date: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  section: v.optional(label),
});

/**
 * What a file of another format said that has no place here, in words of that format, so that it can go out as it came in.
 * Nothing but what writes that format looks into it.
 */
const kept = (limit: number) =>
  v.strictObject({
    format: v.picklist(['tbx', 'skos']),
    /** What the file calls the thing, where that is not its id here. */
    id: v.optional(v.pipe(v.string(), v.maxLength(KEPT_LIMITS.id))),
    text: v.optional(v.pipe(v.string(), v.maxLength(limit))),
  });

export const ownEntrySchema = v.strictObject({
  id,
  kind: v.optional(v.picklist(KINDS), 'concept'),
  section: v.optional(id),
  /** Names per language; the first is the headword. At least one in one of them. */
  names: v.pipe(
    v.strictObject({ id: names, en: names }),
    v.check(({ id: inIndonesian, en }) => inIndonesian.length + en.length > 0, 'a name in one language at least'),
  ),
  definition: texts,
  inArticle: texts,
  related: v.optional(v.array(id), []),
  not: v.optional(v.array(name)),
  senses: v.optional(v.array(senseRuleSchema)),
  sameIn: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^(?:[a-z]{2,3}|\*)$/, 'a language tag or *')), v.array(name)),
  ),
  source: v.optional(sourceSchema),
  kept: v.optional(kept(KEPT_LIMITS.entry)),
});

const titles = v.pipe(
  v.strictObject({ id: v.optional(label, ''), en: v.optional(label, '') }),
  v.check(({ id: inIndonesian, en }) => inIndonesian !== '' || en !== '', 'a title in one language at least'),
);

export const ownSectionSchema = v.strictObject({
  id,
  level: v.optional(v.picklist([1, 2]), 1),
  title: titles,
  summary: texts,
});

/** The file format of a glossary, as readers may bring it: what ships with Konteks is of the same format, but leaves nothing out. */
export const ownGlossarySchema = v.strictObject({
  format: v.literal('konteks-glossary'),
  version: v.literal(1),
  id,
  title: titles,
  source: v.optional(sourceSchema),
  sections: v.optional(v.array(ownSectionSchema), []),
  entries: v.array(ownEntrySchema),
  topics: v.optional(v.record(id, clues)),
  home: v.optional(v.array(id)),
  kept: v.optional(
    v.strictObject({
      ...kept(KEPT_LIMITS.glossary).entries,
      /** Which of the file's languages the names and texts of each of ours were taken from, where that is not the same. */
      languages: v.optional(v.strictObject({ id: v.optional(languageTag), en: v.optional(languageTag) })),
    }),
  ),
});
