import { isInAddress } from './addresses.ts';
import { BlockLanguages, isForeignScript, isInLatinScript, type LanguageHints } from './block-language.ts';
import { foldGap, foldWord, stripInvisible } from './characters.ts';
import { ANYWHERE, type CompiledIndex, LANGUAGE_BIT, NO_ENTRY } from './compile.ts';
import { cliticLength, isReduplication } from './indonesian.ts';
import type { EntryRef } from './model.ts';
import { type Evidence, NO_EVIDENCE, type OpenQuestion } from './page-evidence.ts';
import { type Context, type Decision, SenseJudges, senseKey } from './senses.ts';
import { isCapitalised, keyOf, lettersOf, type Name, type Node, Trie } from './trie.ts';
import { emptyWords, foldedWordAt, gapAfter, HASH_SIGN, hashWord, splitWords, type Words, wordAt } from './words.ts';

/** A name found in a text: `[start, end)` in UTF-16 code units, the entry's number, the bits of the name's languages. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly languages: number;
  /** Set where the block does not tell the name's sense: the page's evidence has the last word. A shorter name inside is then none. */
  readonly undecided?: OpenQuestion | undefined;
}

/** What was found in one block. */
export interface Findings {
  /** In order, never overlapping; the longest name wins. */
  readonly matches: readonly Match[];
  /** What the block says for the rest of its page. */
  readonly evidence: Evidence;
}

/** A decision on an ambiguous name, and where it stands: told to whoever wants to know why. */
export type Explain = (
  decision: Decision & { readonly start: number; readonly end: number; readonly entry: number },
) => void;

/** Finds names; made once from an index, used for every block. */
export interface Matcher {
  /** References of the entries that {@link Match.entry} counts. */
  readonly entries: readonly EntryRef[];
  /**
   * @param text the text of one block
   * @param hints what is known of its language
   * @param explain called with every decision on an ambiguous name
   * @returns what was found in it
   */
  find(text: string, hints?: LanguageHints, explain?: Explain): Findings;
  /** @returns whether a name found means in a language what it means in its own, such as in a quotation inside a block */
  holdsIn(match: Pick<Match, 'languages'>, language: string): boolean;
}

/** What was found from one word on. */
interface Found {
  readonly name: Name;
  /** Word that the name itself begins with; {@link first} may be its double (hak-hak). */
  readonly nameAt: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly decision: Decision | undefined;
}

/** A glossary's names are no longer than this, and trying all ways to split a tag is dear. */
const LONGEST_TAG = 120;

const NOTHING: Findings = { matches: [], evidence: NO_EVIDENCE };

/**
 * @param index what the background compiled
 * @returns a matcher over it
 */
export function createMatcher(index: CompiledIndex): Matcher {
  const finder = new Finder(index);
  return {
    entries: index.entries,
    find: (text, hints = {}, explain) => finder.find(text, hints, explain),
    holdsIn: (match, language) => finder.holdsIn(match, language),
  };
}

/** The matcher at work on one text at a time. */
class Finder {
  private readonly trie: Trie;
  private readonly judges: SenseJudges;
  private readonly languages: BlockLanguages;
  private readonly bits: ReadonlyMap<string, number>;
  private readonly words = emptyWords();
  private hints: LanguageHints = {};
  private explain: Explain | undefined;
  /** The block's language once it was needed, and whether it is in a script that is left alone. */
  private language: { readonly tag: string | undefined; readonly leftAlone: boolean } | undefined;
  /** Set while senses are decided; without it every sense is taken. */
  private context: Context | undefined;

  constructor(index: CompiledIndex) {
    this.trie = new Trie(index.names);
    this.languages = new BlockLanguages(index.functionWords);
    this.judges = new SenseJudges(index);
    this.bits = new Map(index.languages.map((tag, place) => [tag, 1 << place]));
  }

  find(text: string, hints: LanguageHints, explain: Explain | undefined): Findings {
    splitWords(text, this.words);
    this.hints = hints;
    this.language = undefined;
    this.context = undefined;
    let found = this.scan(0, this.words.count);
    if (found.length === 0) return NOTHING;
    const decided: Decision[] = [];
    if (found.some(({ name }) => name.rule >= 0)) {
      this.context = this.contextOf(found);
      this.explain = (decision) => {
        decided.push(decision);
        explain?.(decision);
      };
      found = this.decide(found);
    }
    this.explain = undefined;
    const tilt = this.context ? this.judges.tilt(this.context) : 0;
    const matches = found.filter(({ name }) => name.entry >= 0).map(asMatch);
    return { matches, evidence: { ...evidenceOf(found, decided), tilt } };
  }

  /** Looks again, now with senses, where an ambiguous name was found; in its place a shorter name may come out. */
  private decide(found: readonly Found[]): Found[] {
    const decided: Found[] = [];
    for (const candidate of found) {
      const free = (decided.at(-1)?.last ?? -1) + 1;
      if (candidate.first < free) continue;
      if (candidate.name.rule < 0 || candidate.name.entry < 0) decided.push(candidate);
      else decided.push(...this.scan(candidate.nameAt, candidate.last + 1, free));
    }
    return decided;
  }

  /** What the unambiguous names of the block say for the ambiguous ones. */
  private contextOf(found: readonly Found[]): Context {
    return {
      words: this.words,
      language: this.languageOfBlock().tag,
      entries: new Set(found.filter(({ name }) => name.rule < 0).map(({ name }) => name.entry)),
      long: new Set(found.filter(({ name }) => name.entry < NO_ENTRY).map(({ name }) => senseOf(name))),
    };
  }

  private languageOfBlock(): { readonly tag: string | undefined; readonly leftAlone: boolean } {
    this.language ??= {
      tag: this.languages.of(this.words, this.hints),
      leftAlone: isForeignScript(this.words),
    };
    return this.language;
  }

  /**
   * @param from the first word that a name may begin with
   * @param to the one after the last
   * @param free the first word that no match has taken yet
   */
  private scan(from: number, to: number, free = from): Found[] {
    const all: Found[] = [];
    let untaken = free;
    for (let i = from; i < to; i += 1) {
      const found = this.findFrom(i);
      if (!found) continue;
      const whole = withReduplication(found, this.words, untaken);
      all.push(whole);
      i = whole.last;
      untaken = i + 1;
    }
    return all;
  }

  /** The longest name that starts at word `i`, taken in its entry's sense, not in an address. */
  private findFrom(i: number): Found | undefined {
    const node = this.trie.beginAt(this.words, i);
    return (node && this.longest(node, i)) ?? this.findBare(i);
  }

  /** The same for a single word with a clitic, or after the `#` of a hashtag that is no name itself. */
  private findBare(i: number): Found | undefined {
    const { text, starts, ends } = this.words;
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const tagged = text.charCodeAt(start) === HASH_SIGN;
    const clitic = tagged ? 0 : cliticLength(text, start, end);
    if (clitic === 0 && !tagged) return undefined;
    const bare = text.slice(tagged ? start + 1 : start, end - clitic);
    const node = this.trie.begin(hashWord(bare), bare);
    if (node) return this.accepted(node, i, i, bare, tagged ? 0 : LANGUAGE_BIT.id);
    return tagged ? this.findHashtag(i, bare) : undefined;
  }

  /** A hashtag that is a name of several words written as one (#ClimateChange, #climatechange). */
  private findHashtag(i: number, tag: string): Found | undefined {
    if (tag.length > LONGEST_TAG) return undefined;
    for (let length = 2; length < tag.length; length += 1) {
      const first = tag.slice(0, length);
      const begin = this.trie.begin(hashWord(first), first);
      const node = begin && endOfJoined(begin, foldWord(tag.slice(length)));
      const found = node && this.accepted(node, i, i, `#${tag}`, 0);
      if (found) return found;
    }
    return undefined;
  }

  private longest(node: Node, i: number): Found | undefined {
    const { words } = this;
    let best = this.accepted(node, i, i, wordAt(words, i), 0);
    let last = i;
    for (let at: Node | undefined = node; at && at.next.size > 0 && last + 1 < words.count; ) {
      last += 1;
      const key = keyOf(words, last);
      const clitic = cliticLength(key);
      const bare = clitic > 0 ? at.next.get(key.slice(0, -clitic)) : undefined;
      const written = words.text.slice(words.starts[i], words.ends[last]);
      if (bare) best = this.accepted(bare, i, last, written.slice(0, -clitic), LANGUAGE_BIT.id) ?? best;
      at = at.next.get(key);
      if (at) best = this.accepted(at, i, last, written, 0) ?? best;
    }
    return best;
  }

  /**
   * @param written the name as it stands in the text, without clitic
   * @param needed bits of languages, one of which the name must have; 0 for any
   */
  private accepted(node: Node, first: number, last: number, written: string, needed: number): Found | undefined {
    const { words } = this;
    let open: Found | undefined;
    for (const name of node.names) {
      if (needed !== 0 && (name.languages & needed) === 0) continue;
      if (!isWrittenLike(name, written, words, first)) continue;
      if (!this.isAtHome(name)) continue;
      const start = words.starts[first] ?? 0;
      let end = words.ends[last] ?? 0;
      if (isInAddress(words.text, start, end)) return undefined;
      let decision: Decision | undefined;
      if (this.context && name.rule >= 0 && name.entry >= 0) {
        decision = this.judges.decide(name.rule, this.context, first, last, name.capitals !== undefined);
        this.explain?.({ ...decision, start, end, entry: name.entry });
        if (decision.verdict === 'skip') continue;
      }
      if (name.dotted && words.text.charAt(end) === '.') end += 1;
      const found: Found = { name, nameAt: first, first, last, start, end, decision };
      if (decision?.verdict !== 'page') return found;
      // Of entries that share a name, one that the block decides for comes before any that the page may decide for.
      if (!open?.decision || decision.lead > open.decision.lead) open = found;
    }
    return open;
  }

  /**
   * Whether a name means in the block's language what it means in its own. Texts in Indonesian and in English quote each
   * other's terms; of other languages only what is said to mean the same there counts.
   */
  private isAtHome(name: Name): boolean {
    const { tag, leftAlone } = this.languageOfBlock();
    return !leftAlone && this.holdsIn(name, tag);
  }

  holdsIn({ languages }: Pick<Match, 'languages'>, tag: string | undefined): boolean {
    if (tag === undefined || tag === 'id' || tag === 'en') return true;
    const anywhere = isInLatinScript(tag) ? this.bits.get(ANYWHERE) : 0;
    return (languages & ((this.bits.get(tag) ?? 0) | (anywhere ?? 0))) !== 0;
  }
}

/** @returns the node below one that is reached by writing the words after it as one */
function endOfJoined(node: Node, rest: string): Node | undefined {
  if (rest === '') return node;
  for (const [key, child] of node.next) {
    const word = key.slice(1);
    const end = key.startsWith(' ') && rest.startsWith(word) && endOfJoined(child, rest.slice(word.length));
    if (end) return end;
  }
  return undefined;
}

/** An acronym counts only as written, but for its small s in a headline in capitals ("SDGS"). */
function isWrittenLike({ exact, capitals }: Name, written: string, words: Words, first: number): boolean {
  if (exact !== undefined) {
    const letters = lettersOf(stripInvisible(written));
    return letters === exact || (exact.length > 3 && exact.endsWith('s') && letters === exact.toUpperCase());
  }
  if (!capitals || written.startsWith('#')) return true;
  return capitals.every((capital, n) => !capital || isCapitalised(words, first + n));
}

/** Takes the other half of a reduplicated word in: `hak-hak`, before a single word or the first of many, or after a single one. */
function withReduplication(found: Found, words: Words, free: number): Found {
  let { first, last, start, end } = found;
  if ((found.name.languages & LANGUAGE_BIT.id) === 0) return found;
  const isDouble = (i: number): boolean =>
    isHyphenated(words, i) && isReduplication(foldedWordAt(words, i), foldedWordAt(words, i + 1));
  if (first > free && isDouble(first - 1)) {
    first -= 1;
    start = words.starts[first] ?? start;
  }
  if (found.first === found.last && last + 1 < words.count && isDouble(last)) {
    last += 1;
    end = words.ends[last] ?? end;
  }
  return { ...found, first, last, start, end };
}

function isHyphenated(words: Words, i: number): boolean {
  const gap = gapAfter(words, i);
  return gap.trim() !== '' && foldGap(gap) === ' ' && stripInvisible(gap).length === 1;
}

function asMatch({ name, start, end, decision }: Found): Match {
  const { entry, languages } = name;
  if (decision?.verdict !== 'page') return { start, end, entry, languages };
  const { rule, lead, scores } = decision;
  return { start, end, entry, languages, undecided: { entry, rule, others: scores.length - 1, lead } };
}

function evidenceOf(found: readonly Found[], decided: readonly Decision[]): Omit<Evidence, 'tilt'> {
  const named = found.filter(({ name, decision }) => name.entry >= 0 && decision?.verdict !== 'page');
  const other = found.filter(({ name }) => name.entry < NO_ENTRY).map(({ name }) => senseOf(name));
  for (const { verdict, rule, scores } of decided) {
    if (verdict !== 'skip') continue;
    const strongest = scores.indexOf(Math.max(...scores.slice(1)), 1);
    if ((scores[strongest] ?? 0) > 0) other.push(senseKey(rule, strongest));
  }
  return { named: [...new Set(named.map(({ name }) => name.entry))], other: [...new Set(other)] };
}

/** The sense whose long form a name is; see {@link CompiledName}. */
function senseOf({ rule, entry }: Name): number {
  return senseKey(rule, NO_ENTRY - entry);
}
