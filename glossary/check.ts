import * as v from 'valibot';
import { isAcronym } from './acronyms.ts';
import { foldGap } from './characters.ts';
import { type Entry, type Glossary, LANGUAGES } from './model.ts';
import { ownGlossarySchema } from './own-schema.ts';
import { glossarySchema } from './schema.ts';
import { emptyWords, foldedWordAt, gapAfter, splitWords } from './words.ts';

/** Something wrong with a glossary: where it is ("entries.3.names.id") and what it is. */
export interface Problem {
  readonly at: string;
  readonly what: string;
}

/** Either a sound glossary or everything that is wrong with it. */
export type Checked =
  | { readonly ok: true; readonly glossary: Glossary }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a whole glossary: its form, then what the form cannot say (relations and sections exist, no id twice, no name
 * claimed by two entries without a sense rule, no sense rule for a name that is not there).
 *
 * @param data anything, such as a parsed JSON file
 * @returns the glossary, or all problems found
 */
export function checkGlossary(data: unknown): Checked {
  const parsed = v.safeParse(glossarySchema, data);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => ({ at: v.getDotPath(issue) ?? 'file', what: issue.message }));
    return { ok: false, problems };
  }
  const glossary = parsed.output;
  const problems = [...checkIds(glossary), ...checkLinks(glossary), ...checkNames(glossary), ...checkSenses(glossary)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, glossary };
}

/**
 * Checks a glossary that a reader brings: it may leave out more, and of two entries that claim the same name the first one
 * gets it.
 *
 * @param data anything, such as a parsed JSON file
 * @returns the glossary with what it leaves out filled in, or all problems found
 */
export function checkOwnGlossary(data: unknown): Checked {
  const parsed = v.safeParse(ownGlossarySchema, data);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => ({ at: v.getDotPath(issue) ?? 'file', what: issue.message }));
    return { ok: false, problems };
  }
  const glossary = parsed.output;
  const problems = [...checkIds(glossary), ...checkLinks(glossary), ...checkSenses(glossary)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, glossary };
}

function* checkIds({ entries, sections }: Glossary): Generator<Problem> {
  for (const [list, things] of Object.entries({ entries, sections })) {
    const seen = new Set<string>();
    for (const { id } of things) {
      if (seen.has(id)) yield { at: `${list}: ${id}`, what: 'the id stands twice' };
      seen.add(id);
    }
  }
}

function* checkLinks({ entries, sections }: Glossary): Generator<Problem> {
  const known = new Set(entries.map((entry) => entry.id));
  const chapters = new Set(sections.map((section) => section.id));
  for (const { id, section, related } of entries) {
    if (section !== undefined && !chapters.has(section))
      yield { at: `${id}: section`, what: `there is no section "${section}"` };
    for (const other of related) {
      if (!known.has(other)) yield { at: `${id}: related`, what: `there is no entry "${other}"` };
      if (other === id) yield { at: `${id}: related`, what: 'an entry is not related to itself' };
    }
    if (new Set(related).size < related.length) yield { at: `${id}: related`, what: 'an entry is named twice' };
  }
}

function* checkSenses({ entries, topics = {}, home = [] }: Glossary): Generator<Problem> {
  const clues = [
    ...Object.entries(topics).map(([name, words]) => ({ at: `topics: ${name}`, words })),
    ...entries.flatMap(({ id, senses = [] }) =>
      senses
        .flatMap(({ words, others }) => [words, ...others.map((other) => other.words)])
        .map((words) => ({ at: `${id}: senses`, words })),
    ),
  ];
  for (const topic of home) if (!topics[topic]) yield { at: 'home', what: `there is no topic "${topic}"` };
  for (const { at, words } of clues) {
    for (const clue of words) {
      if (clue.startsWith('@') && !topics[clue.slice(1)]) yield { at, what: `there is no topic "${clue.slice(1)}"` };
      if (clue.trim() === '~') yield { at, what: '"~" stands for the name and needs a word beside it' };
    }
    if (new Set(words).size < words.length) yield { at, what: `a clue stands twice: "${repeated(words)}"` };
  }
  for (const { id, names, sameIn = {} } of entries) {
    const listed = [...names.id, ...names.en];
    for (const name of Object.values(sameIn).flat()) {
      if (!listed.includes(name)) yield { at: `${id}: sameIn`, what: `"${name}" is not one of the entry's names` };
    }
  }
}

function repeated(words: readonly string[]): string {
  return words.find((word, n) => words.indexOf(word) < n) ?? '';
}

function* checkNames({ entries }: Glossary): Generator<Problem> {
  const owner = new Map<string, Entry>();
  for (const entry of entries) {
    const all = LANGUAGES.flatMap((language) => entry.names[language]);
    const ruled = new Set(entry.senses?.flatMap((sense) => sense.names));
    for (const name of ruled) {
      if (!all.includes(name)) yield { at: `${entry.id}: senses`, what: `"${name}" is not one of the entry's names` };
    }
    for (const language of LANGUAGES) {
      const names = entry.names[language];
      if (new Set(names).size < names.length)
        yield { at: `${entry.id}: names.${language}`, what: 'a name stands twice' };
    }
    for (const name of new Set(all)) {
      const key = nameKey(name);
      if (key === '') yield { at: `${entry.id}: names`, what: `"${name}" has no letter` };
      const other = owner.get(key);
      if (!other) owner.set(key, entry);
      else if (other !== entry && !(ruled.has(name) && hasRuleFor(other, key))) {
        yield {
          at: `${entry.id}: names`,
          what: `"${name}" is also a name of "${other.id}", and not both have a sense rule`,
        };
      }
    }
  }
}

function hasRuleFor(entry: Entry, key: string): boolean {
  return (entry.senses ?? []).some((sense) => sense.names.some((name) => nameKey(name) === key));
}

/** @returns what is equal for two names that the matcher cannot tell apart; empty for what has no letter or digit */
export function nameKey(name: string): string {
  const words = emptyWords();
  splitWords(name, words);
  let key = '';
  for (let i = 0; i < words.count; i += 1) {
    key += (i > 0 ? foldGap(gapAfter(words, i - 1)) : '') + foldedWordAt(words, i);
  }
  return isAcronym(name) ? `${key} ${name.replace(/[^\p{L}\p{N}]+/gu, '')}` : key;
}
