/** What a page itself says that acronyms and terms mean. Pure, and apart from the rest: most pages have no use for it. */
import { NAME_LIMIT } from '../model.ts';
import { inBrackets } from './brackets.ts';
import { fromElements } from './elements.ts';
import { LONG_LIMIT } from './entry.ts';
import { joinedByWords } from './joined.ts';
import { mayDefine } from './may-define.ts';
import type { ElementHints, Found, PageDefinition } from './model.ts';
import { plain, type Span, sentenceAround, sentencesIn } from './sentences.ts';
import { explainedTerms } from './terms.ts';

export { type Explained, type ExplainedBy, isOfPage, PAGE, pageEntry, pageGlossary, pageRef } from './entry.ts';
export type { ElementHints, How, PageDefinition } from './model.ts';

/**
 * Finds where a text says what an acronym or a term means. Wrong is worse than missing: what could be chance is left out.
 *
 * @param text the text of one block, in Indonesian or English
 * @param hints what the elements in it say
 * @returns the definitions, in order, one for each place
 */
export function definitionsIn(text: string, hints: ElementHints = {}): PageDefinition[] {
  const sentences = sentencesIn(text);
  return soundOf([...shortFormsIn(text, hints), ...explainedTerms(text, sentences)], text, hints, sentences);
}

/**
 * Finds where a text says what acronyms stand for, in less time.
 *
 * @returns those of {@link definitionsIn} that have a long form
 */
export function acronymsIn(text: string, hints: ElementHints = {}): PageDefinition[] {
  const found = shortFormsIn(text, hints);
  return found.length > 0 ? soundOf(found, text, hints, sentencesIn(text)).filter(({ long }) => long !== '') : [];
}

function shortFormsIn(text: string, hints: ElementHints): Found[] {
  const acronyms = mayDefine(text) ? [...inBrackets(text), ...joinedByWords(text)] : [];
  return [...fromElements(text, hints), ...acronyms];
}

/** @param all what comes first here is the surest */
function soundOf(all: readonly Found[], text: string, hints: ElementHints, sentences: Span[]): PageDefinition[] {
  const kept: Found[] = [];
  for (const found of all) if (isSound(found) && !kept.some((other) => overlap(other, found))) kept.push(found);
  return kept
    .sort((a, b) => a.start - b.start)
    .map((found) => ({
      ...found,
      short: plain(found.short),
      long: plain(found.long),
      sentence:
        found.how === 'list' && hints.description
          ? sentenceAround(hints.description, 0, 0)
          : sentenceAround(text, found.start, found.end, sentences),
    }));
}

/** A term is no sentence; what letters stand for is words, and no code or list. */
function isSound({ short, long }: Found): boolean {
  return (
    short.length <= NAME_LIMIT &&
    long.length <= LONG_LIMIT &&
    /^[\p{L}\p{N}\p{M}\s,&'\u2019\u2010\u2011\u2013-]*$/u.test(long.replaceAll('. ', ' '))
  );
}

function overlap(a: Found, b: Found): boolean {
  return a.start < b.end && b.start < a.end;
}
