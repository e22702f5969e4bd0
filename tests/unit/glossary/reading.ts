import functionWords from '../../../glossary/function-words.json' with { type: 'json' };
import {
  compileIndex,
  createMatcher,
  type Entry,
  type Glossary,
  type LanguageHints,
  type Match,
  type Matcher,
  PageEvidence,
} from '../../../glossary/index.ts';

type Names = Pick<Entry, 'id' | 'names'> & Partial<Entry>;

/** A matcher over a glossary of the given entries; plurals by adding an s. */
export function matcherOf(entries: readonly Names[], topics: Glossary['topics'] = {}): Matcher {
  const full = entries.map(
    (entry): Entry => ({
      kind: 'concept',
      section: 's',
      definition: { id: 'x', en: 'x' },
      inArticle: { id: 'x', en: 'x' },
      related: [],
      ...entry,
    }),
  );
  const glossary: Glossary = {
    format: 'konteks-glossary',
    version: 1,
    id: 'g',
    title: { id: 'g', en: 'g' },
    sections: [],
    entries: full,
    topics,
  };
  return createMatcher(compileIndex([glossary], { plural: (name) => `${name}s`, functionWords }));
}

/** The matches of each block that are marked when the blocks are one page. */
export function markedOnPage(by: Matcher, blocks: readonly string[], hints: LanguageHints = {}): Match[][] {
  const page = new PageEvidence();
  const found = blocks.map((text) => by.find(text, hints));
  for (const { evidence } of found) page.add(evidence);
  return found.map(({ matches }) => matches.filter(({ undecided }) => !undecided || page.decides(undecided)));
}

/** What is marked in a text that is a page of its own, as "marked text=entry". */
export function marked(by: Matcher, text: string, hints: LanguageHints = {}): string[] {
  return (markedOnPage(by, [text], hints)[0] ?? []).map(
    ({ start, end, entry }) => `${text.slice(start, end)}=${by.refOf(entry).split('/')[1]}`,
  );
}
