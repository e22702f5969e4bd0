import { type EntryRef, entryRef, type Glossary, LANGUAGES, type Language, type SenseRule } from './model.ts';

/** Bit of each language in {@link CompiledName}. */
export const LANGUAGE_BIT: Record<Language, number> = { id: 1, en: 2 };

/** The entry of a phrase that is no name but holds one: found, so that the name in it is not, and then left alone. */
export const NO_ENTRY = -1;

/** A name, the number of its entry (or {@link NO_ENTRY}), the bits of its languages, the number of its sense rule or -1. */
export type CompiledName = readonly [text: string, entry: number, languages: number, rule: number];

/** A sense rule with its words alone: 1 or 0 for marking without evidence, words for, words for each other reading. */
export type CompiledRule = readonly [mark: 0 | 1, own: readonly string[], others: readonly (readonly string[])[]];

/** The form in which the enabled glossaries' names reach a page: plain JSON. */
export interface CompiledIndex {
  /** Of the form itself: a page with another version's script leaves it alone. */
  readonly version: 1;
  readonly entries: readonly EntryRef[];
  readonly names: readonly CompiledName[];
  readonly rules: readonly CompiledRule[];
}

/** Makes the further forms of a name: `plural` of an English one, undefined when there is none. */
export interface WordForms {
  plural(name: string): string | undefined;
}

/**
 * Compiles the names of all enabled glossaries into one index. Forms that a rule of the language makes from a name at
 * no risk while reading (Indonesian clitics, reduplication) are left to the matcher; English plurals are made here.
 *
 * @param glossaries in the reader's order: of two that claim the same name, the first one's entry gets it
 * @param forms where plurals come from
 * @returns the index
 */
export function compileIndex(glossaries: readonly Glossary[], forms: WordForms): CompiledIndex {
  const entries: EntryRef[] = [];
  const rules: CompiledRule[] = [];
  const names = new Map<string, { text: string; entry: number; languages: number; rule: number }>();
  const add = (text: string, entry: number, language: Language, rule: number): void => {
    const key = `${entry} ${text}`;
    const known = names.get(key);
    if (known) known.languages |= LANGUAGE_BIT[language];
    else names.set(key, { text, entry, languages: LANGUAGE_BIT[language], rule });
  };
  for (const glossary of glossaries) {
    for (const entry of glossary.entries) {
      const number = entries.push(entryRef(glossary, entry)) - 1;
      for (const phrase of entry.not ?? []) {
        for (const form of [phrase, forms.plural(phrase)]) {
          if (form !== undefined) for (const language of LANGUAGES) add(form, NO_ENTRY, language, -1);
        }
      }
      const ruleOf = new Map<string, number>();
      for (const sense of entry.senses ?? []) {
        const rule = rules.push(compileRule(sense)) - 1;
        for (const name of sense.names) ruleOf.set(name, rule);
      }
      for (const language of LANGUAGES) {
        for (const name of entry.names[language]) {
          const rule = ruleOf.get(name) ?? -1;
          add(name, number, language, rule);
          if (language !== 'en' || entry.kind !== 'concept') continue;
          const plural = forms.plural(name);
          if (plural !== undefined) add(plural, number, language, rule);
        }
      }
    }
  }
  return {
    version: 1,
    entries,
    names: [...names.values()].map(({ text, entry, languages, rule }) => [text, entry, languages, rule]),
    rules,
  };
}

function compileRule(sense: SenseRule): CompiledRule {
  return [sense.default === 'mark' ? 1 : 0, sense.words, sense.others.map((other) => other.words)];
}
