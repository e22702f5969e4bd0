import type { InferOutput } from 'valibot';
import type { ownEntrySchema, ownGlossarySchema, ownSectionSchema, sourceSchema } from './own-schema.ts';
import type { senseRuleSchema, verdictSchema } from './schema.ts';

/** The languages that Konteks explains in. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What sort of thing an entry is. */
export const KINDS = ['concept', 'event', 'organization', 'movement', 'programme'] as const;
export type Kind = (typeof KINDS)[number];

/** The longest text of a shipped entry, in UTF-16 code units: what a card can show without becoming an article. */
export const TEXT_LIMIT = 320;

/** The longest text of an entry that readers bring, whose sources know nothing of cards. */
export const OWN_TEXT_LIMIT = 4000;

/** How much of what a file said beyond that is kept, in UTF-16 code units: of an entry, of a glossary, and of a thing's name. */
export const KEPT_LIMITS = { entry: 65_536, glossary: 1_048_576, id: 2000 } as const;
/** The longest name, in UTF-16 code units. */
export const NAME_LIMIT = 120;

/** How to decide what an ambiguous name stands for: words for this entry, words for each other sense. */
export type SenseRule = InferOutput<typeof senseRuleSchema>;

/** Which way an ambiguous name leans. */
export type Verdict = InferOutput<typeof verdictSchema>;

/** Where an entry or a glossary was taken from. */
export type Source = InferOutput<typeof sourceSchema>;

/**
 * One thing explained: its names, its definition, what the article says of it, its section, its related entries. Those that
 * ship with Konteks have all of it in both languages; readers' own may have names and texts in one only, the other then
 * having no names and empty texts.
 */
export type Entry = InferOutput<typeof ownEntrySchema>;

/** One section of the article's guide. */
export type Section = InferOutput<typeof ownSectionSchema>;

/** A set of entries made from one source, and the guide through it if there is one. */
export type Glossary = InferOutput<typeof ownGlossarySchema>;

/** Points at one entry of one glossary: "solidaritas-global/unhcr". */
export type EntryRef = `${string}/${string}`;

/** @returns whether a value has the form of a reference. */
export function isEntryRef(value: unknown): value is EntryRef {
  return typeof value === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(value);
}

/** @returns the reference of an entry. */
export function entryRef(glossary: Pick<Glossary, 'id'>, entry: Pick<Entry, 'id'>): EntryRef {
  return `${glossary.id}/${entry.id}`;
}

/** @returns the name that the entry is listed under in a language; in the other one where it has none */
export function headword(entry: Pick<Entry, 'names'>, language: Language): string {
  return entry.names[language][0] ?? entry.names[otherLanguage(language)][0] ?? '';
}

/** @returns what is said in a language; in the other one where nothing is */
export function textIn(texts: Readonly<Record<Language, string>>, language: Language): string {
  return texts[language] || texts[otherLanguage(language)];
}

/** @returns the other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'id' ? 'en' : 'id';
}
