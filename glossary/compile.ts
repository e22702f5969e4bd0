import { isAcronym } from './acronyms.ts';
import { CLUE_GAP, normalClue } from './clue.ts';
import { encodeInSteps, type SourceName } from './encode-names.ts';

import {
  type Entry,
  type EntryRef,
  entryRef,
  type Glossary,
  LANGUAGES,
  type Language,
  type SenseRule,
  type Verdict,
} from './model.ts';
import type { EncodedNames } from './name-table.ts';
import { spellingsOf } from './spellings.ts';
import { finish, type Steps } from './steps.ts';

/** Bit of each of our languages in {@link NameKind.languages}: its place in {@link CompiledIndex.languages}. */
export const LANGUAGE_BIT: Record<Language, number> = { id: 1, en: 2 };

/**
 * The entry of a phrase that is no name but holds one: found, so that the name in it is not, and then left alone. Entries
 * below it are the long forms of other senses of a rule: -2 of the first, -3 of the second.
 */
export const NO_ENTRY = -1;

/** Stands for every language in Latin script. */
export const ANYWHERE = '*';

/**
 * A sense rule: its entry, which way its names lean by language, related entries, clues of all senses. Clues are joined by
 * {@link CLUE_GAP}: one string is much less to keep in every page than hundreds, most of which never matter.
 */
export type CompiledRule = readonly [
  entry: number,
  defaults: Readonly<Record<string, Verdict>>,
  related: readonly number[],
  own: string,
  others: readonly string[],
];

/** The version of the index's form: to be raised whenever scripts of before could not read it. */
export const INDEX_VERSION = 7;

/** The entries of one glossary: their ids, one a line, in the order of the glossaries and of the entries in them. */
export type CompiledEntries = readonly [glossary: string, ids: string];

/** The form in which the enabled glossaries' names reach a page: plain JSON. */
export interface CompiledIndex {
  /** Of the form itself: a page with another version's script leaves it alone. */
  readonly version: typeof INDEX_VERSION;
  /** The same for indexes that say the same. */
  readonly stamp: string;
  readonly entries: readonly CompiledEntries[];
  /** Names of the colours of marks by glossary, where they are not the text's own. */
  readonly colours: Readonly<Record<string, string>>;
  /** Tags of the languages that the bits of names stand for. */
  readonly languages: readonly string[];
  readonly names: EncodedNames;
  readonly rules: readonly CompiledRule[];
  /** Entries that are found, and count as evidence for others, but are not marked. */
  readonly hidden: readonly number[];
  /** Clues by topic, "glossary/topic". */
  readonly topics: Readonly<Record<string, string>>;
  /** Topics that are at home in their glossary's article. */
  readonly home: readonly string[];
  /** By which words a block's language is told; see function-words.json. */
  readonly functionWords: Readonly<Record<string, string>>;
}

/** What compiling knows of the languages. */
export interface WordForms {
  /** @returns the plural of an English name, undefined when there is none */
  plural(name: string): string | undefined;
  readonly functionWords: Readonly<Record<string, string>>;
}

/**
 * Compiles the names of all enabled glossaries into one index. Forms that a rule of the language makes from a name at
 * no risk while reading (Indonesian clitics, reduplication) are left to the matcher; spellings and English plurals are
 * made here.
 *
 * @param glossaries in the reader's order: of two that claim the same name, the first one's entry gets it
 * @param forms where plurals and function words come from
 * @param isHidden whether the reader does not want an entry marked
 * @param colours in which a glossary's marks are drawn, where that is not the text's own
 * @returns the index
 * @throws RangeError when the glossaries name more than 28 further languages in which names mean the same
 */
export function compileIndex(
  glossaries: readonly Glossary[],
  forms: WordForms,
  isHidden?: (ref: EntryRef, entry: Entry) => boolean,
  colours?: CompiledIndex['colours'],
): CompiledIndex {
  return finish(compileInSteps(glossaries, forms, isHidden, colours));
}

/** So many entries are a step: some milliseconds. */
const STEP = 500;

/** The same, a little with each step, for whoever has to answer others between. */
export function* compileInSteps(
  glossaries: readonly Glossary[],
  forms: WordForms,
  isHidden: (ref: EntryRef, entry: Entry) => boolean = () => false,
  colours: CompiledIndex['colours'] = {},
): Steps<CompiledIndex> {
  const refs = glossaries.flatMap((glossary) => glossary.entries.map((entry) => entryRef(glossary, entry)));
  const numbers = new Map(refs.map((ref, number) => [ref, number]));
  const languages: string[] = [...LANGUAGES];
  const bitOf = (tag: string): number => {
    if (!languages.includes(tag)) languages.push(tag);
    // Bits of a number: there are 31, and more languages would be taken for each other.
    if (languages.length > 31) throw new RangeError(`too many languages in "sameIn": ${languages.join(' ')}`);
    return 1 << languages.indexOf(tag);
  };
  const rules: CompiledRule[] = [];
  const names: Writable<SourceName>[] = [];
  /** Those of the entry at hand, and phrases of whatever entries. */
  const ofEntry = new Map<string, Writable<SourceName>>();
  const phrases = new Map<string, Writable<SourceName>>();
  const add = (text: string, entry: number, bits: number, rule: number): void => {
    const there = entry < 0 ? phrases : ofEntry;
    const key = `${entry} ${rule} ${text}`;
    const known = there.get(key);
    if (known) known.languages |= bits;
    else {
      const name = { text, entry, languages: bits, rule };
      there.set(key, name);
      names.push(name);
    }
  };
  const everywhere = LANGUAGE_BIT.id | LANGUAGE_BIT.en | bitOf(ANYWHERE);
  const addPhrase = (phrase: string, entry: number, rule: number): void => {
    for (const form of isCapital(phrase) ? [phrase] : withPlurals(phrase, forms)) add(form, entry, everywhere, rule);
  };
  let done = 0;
  for (const glossary of glossaries) {
    for (const entry of glossary.entries) {
      ofEntry.clear();
      done += 1;
      if (done % STEP === 0) yield;
      const number = numbers.get(entryRef(glossary, entry)) ?? NO_ENTRY;
      for (const phrase of entry.not ?? []) addPhrase(phrase, NO_ENTRY, -1);
      const ruleOf = new Map<string, number>();
      for (const sense of entry.senses ?? []) {
        const related = relatedTo(entry, glossary).map((id) => numbers.get(entryRef(glossary, { id })) ?? NO_ENTRY);
        const rule = rules.push(compileRule(sense, entry, number, related, glossary.id)) - 1;
        for (const name of sense.names) ruleOf.set(name, rule);
        sense.others.forEach(({ long }, n) => {
          for (const phrase of long ?? []) addPhrase(phrase, NO_ENTRY - 1 - n, rule);
        });
      }
      for (const language of LANGUAGES) {
        for (const name of entry.names[language]) {
          const rule = ruleOf.get(name) ?? -1;
          const bits = tagsOf(name, entry, rule >= 0)
            .map(bitOf)
            .reduce((all, bit) => all | bit, LANGUAGE_BIT[language]);
          for (const spelling of spellingsOf(name, language)) {
            const bends = language === 'en' && !isProper(name, entry);
            for (const form of bends ? withPlurals(spelling, forms) : [spelling]) add(form, number, bits, rule);
          }
        }
      }
    }
  }
  yield;
  const topics = glossaries.flatMap(({ id, topics = {} }) =>
    Object.entries(topics).map(([name, clues]) => [`${id}/${name}`, clues.map(normalClue).join(CLUE_GAP)]),
  );
  const index = {
    entries: glossaries.map(({ id, entries }) => [id, entries.map((entry) => entry.id).join('\n')] as const),
    colours,
    languages,
    names: yield* encodeInSteps(names),
    rules,
    hidden: glossaries
      .flatMap((glossary) => glossary.entries.map((entry) => isHidden(entryRef(glossary, entry), entry)))
      .flatMap((isOne, number) => (isOne ? [number] : [])),
    topics: Object.fromEntries(topics),
    home: glossaries.flatMap(({ id, home = [] }) => home.map((topic) => `${id}/${topic}`)),
    functionWords: forms.functionWords,
  };
  yield;
  return { version: INDEX_VERSION, stamp: stampOf(JSON.stringify(index)), ...index };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Two hashes of 32 bits and the length: that another index has the same will not happen. */
function stampOf(text: string): string {
  let one = 0;
  let other = 1;
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other, 31) + text.charCodeAt(at);
  }
  return [text.length, one >>> 0, other >>> 0].map((part) => part.toString(36)).join('-');
}

function withPlurals(name: string, forms: WordForms): string[] {
  const plural = forms.plural(name);
  return plural === undefined ? [name] : [name, plural];
}

/** Related either way: what points to the entry speaks for it as well. */
function relatedTo(entry: Entry, { entries }: Glossary): string[] {
  const pointing = entries.filter(({ related }) => related.includes(entry.id)).map(({ id }) => id);
  return [...new Set([...entry.related, ...pointing])];
}

/** Further languages in which a name means the same: those said, and all of them for a proper name that we share. */
function tagsOf(name: string, entry: Entry, ruled: boolean): string[] {
  const said = Object.entries(entry.sameIn ?? {}).filter(([, names]) => names.includes(name));
  const isShared = LANGUAGES.every((language) => entry.names[language].includes(name));
  const travels = isProper(name, entry) || isAcronym(name);
  return [...said.map(([tag]) => tag), ...(isShared && travels && !ruled ? [ANYWHERE] : [])];
}

/** The name of one thing, of which there is no plural and which other languages take over as it is. */
function isProper(name: string, { kind }: Entry): boolean {
  return kind !== 'concept' && isCapital(name);
}

function isCapital(name: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(name);
}

function compileRule(
  sense: SenseRule,
  entry: Entry,
  number: number,
  related: readonly number[],
  glossary: string,
): CompiledRule {
  const clues = (words: readonly string[]): string =>
    words.map((clue) => (clue.startsWith('@') ? `@${glossary}/${clue.slice(1)}` : normalClue(clue))).join(CLUE_GAP);
  return [
    number,
    defaultsOf(sense, entry),
    related,
    clues(sense.words),
    sense.others.map((other) => clues(other.words)),
  ];
}

/** Which way the names of a rule lean in each language in which they are at home. */
function defaultsOf({ default: verdict, names }: SenseRule, entry: Entry): Record<string, Verdict> {
  if (typeof verdict !== 'string') return verdict;
  const said = Object.entries(entry.sameIn ?? {}).filter(([, same]) => same.some((name) => names.includes(name)));
  const listed = LANGUAGES.filter((language) => entry.names[language].some((name) => names.includes(name)));
  return Object.fromEntries([...listed, ...said.map(([tag]) => tag)].map((tag) => [tag, verdict]));
}
