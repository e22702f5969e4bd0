import { isInAddress } from '../../glossary/addresses.ts';
import type { Findings, Match, Matcher } from '../../glossary/index.ts';
import type { EntryRef } from '../../glossary/model.ts';
import {
  acronymsIn,
  definitionsIn,
  type Explained,
  type ExplainedBy,
  isOfPage,
  type PageDefinition,
  pageRef,
} from '../../glossary/page-definitions/index.ts';
import type { Block } from '../blocks.ts';
import type { Container } from '../dom.ts';
import type { Mark } from '../marks.ts';
import { mayExplain } from '../may-explain.ts';
import { explanationOf } from './explanation.ts';
import { hintsOf, termsOf } from './hints.ts';

/** A page that explains more acronyms than this is no text. */
const MANY = 300;

/** What may be joined to an acronym in running text: a plural's s, Indonesian clitics. */
const ENDING = String.raw`(?:['\u2019]?s|-?(?:nya|lah|kah|pun))?`;

/** Both of our languages: letters do not tell. */
const LANGUAGES = 0;

/**
 * Finds the acronyms that a page explains itself and no glossary knows. Whether a name found is a mark is decided by the page as
 * a whole: it is one as long as some block explains it, so marks do not depend on the order in which blocks are read.
 */
export class PageNames {
  /** Whatever was explained on the page since it was loaded, in the order in which it was met. */
  private readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private pattern: RegExp | undefined;
  private anywhere: RegExp | undefined;
  private readonly definitions = new WeakMap<Block, readonly PageDefinition[]>();
  private readonly known = new WeakMap<Matcher, Map<string, boolean>>();

  /** How many names have been met: blocks that were read before there were so many are to be read again. */
  get count(): number {
    return this.names.length;
  }

  /** @returns whether one of the names met so far may stand in a text, or in one of several that were put together */
  mayBeIn(text: string): boolean {
    this.anywhere ??= new RegExp(alternatives(this.names), 'u');
    return this.anywhere.test(text);
  }

  /** @returns the terms of lists that a container, which has changed, may explain: these are to be read again */
  explainedBy(container: Container): Element[] {
    return termsOf(container);
  }

  /**
   * @param mark what is to be explained
   * @param marks all marks of the same entry
   * @returns what the page itself says of it, undefined when it says nothing
   */
  explain(mark: Mark, marks: readonly Mark[]): Explained | undefined {
    return explanationOf(mark, marks, (block, container) => this.definitionsIn(block, container));
  }

  /**
   * @param refs of entries that are marked
   * @param marksOf all marks of one
   * @returns what the page says of those that no glossary knows
   */
  explainAll(refs: Iterable<EntryRef>, marksOf: (ref: EntryRef) => readonly Mark[]): ExplainedBy {
    const explained: Record<EntryRef, Explained> = {};
    for (const ref of refs) {
      if (!isOfPage(ref)) continue;
      const marks = marksOf(ref);
      const said = marks[0] && this.explain(marks[0], marks);
      if (said) explained[ref] = said;
    }
    return explained;
  }

  /** @returns the reference of a match of ours: see {@link read} */
  refOf(entry: number): EntryRef {
    return pageRef(this.names[-entry - 1] ?? '');
  }

  /** What a block explains. */
  private definitionsIn(block: Block, container: Container): readonly PageDefinition[] {
    const known = this.definitions.get(block);
    if (known) return known;
    const found = definitionsIn(block.text, hintsOf(block, container));
    this.definitions.set(block, found);
    return found;
  }

  /**
   * @param findings what the glossaries' matcher has found in the block
   * @returns the same with the page's own names, whose numbers are below 0, and with what the block explains as evidence
   */
  read(block: Block, container: Container, findings: Findings, matcher: Matcher): Findings {
    const defined = this.learn(block, container, matcher);
    const matches = this.find(block.text, findings.matches);
    if (defined.length === 0 && matches.length === 0) return findings;
    return {
      matches: [...findings.matches, ...matches].sort((a, b) => a.start - b.start),
      evidence: { ...findings.evidence, defined },
    };
  }

  /** @returns the names that a block explains and no glossary knows */
  private learn(block: Block, container: Container, matcher: Matcher): string[] {
    const defined: string[] = [];
    if (!mayExplain(block, container)) return defined;
    for (const { short, long } of acronymsIn(block.text, hintsOf(block, container))) {
      if (this.isKnown(short, long, matcher)) continue;
      const name = withoutPlural(short);
      if (!this.numbers.has(name)) {
        if (this.names.length >= MANY) continue;
        this.names.push(name);
        this.numbers.set(name, -this.names.length);
        this.pattern = undefined;
        this.anywhere = undefined;
      }
      defined.push(name);
    }
    return defined;
  }

  /** Whether a glossary has the name, marked or not, and not in a meaning that is not the page's. */
  private isKnown(short: string, long: string, matcher: Matcher): boolean {
    const known = this.known.get(matcher) ?? new Map<string, boolean>();
    this.known.set(matcher, known);
    const key = `${short}\n${long}`;
    let answer = known.get(key);
    if (answer === undefined) {
      const { matches, evidence } = matcher.find(withoutPlural(short));
      const meant = matcher.find(long).evidence;
      const isOther = meant.other.length > 0 && meant.named.length === 0;
      answer = (matches.length > 0 || evidence.named.length > 0) && !isOther;
      known.set(key, answer);
    }
    return answer;
  }

  private find(text: string, taken: readonly Match[]): Match[] {
    if (this.names.length === 0) return [];
    this.pattern ??= patternOf(this.names);
    const found: Match[] = [];
    for (const { 0: words, 1: name = '', index: start } of text.matchAll(this.pattern)) {
      const end = start + words.length;
      const defined = this.numbers.has(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
      const entry = this.numbers.get(defined);
      if (entry === undefined || taken.some((other) => other.start < end && start < other.end)) continue;
      if (!isInAddress(text, start, end))
        found.push({ start, end, entry, languages: LANGUAGES, undecided: { defined } });
    }
    return found;
  }
}

function withoutPlural(short: string): string {
  return /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
}

function patternOf(names: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_@#])(${alternatives(names)})${ENDING}(?![\\p{L}\\p{N}\\p{M}_])`, 'gu');
}

/** The longest first, as written: "who" is not the WHO. What is written small may begin a sentence. */
function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => anyCaseFirst(name.replaceAll('.', '\\.')))
    .join('|');
}

function anyCaseFirst(name: string): string {
  return name.replace(/^\p{Ll}/u, (first) => `[${first}${first.toUpperCase()}]`);
}
