import { lettersOf } from './acronyms.ts';
import { isInAddress } from './addresses.ts';
import { BlockLanguages, isForeignScript, isInLatinScript, type LanguageHints } from './block-language.ts';
import { foldGap, stripInvisible } from './characters.ts';
import { ANYWHERE, type CompiledIndex, LANGUAGE_BIT, NO_ENTRY } from './compile.ts';
import { EntryRefs } from './entry-refs.ts';
import { cutHashtag } from './hashtags.ts';
import { cliticLength, isReduplication } from './indonesian.ts';
import type { EntryRef } from './model.ts';
import { type Name, NameTable } from './name-table.ts';
import { type Evidence, NO_EVIDENCE, type OpenQuestion, type PageQuestion } from './page-evidence.ts';
import { checkOf, exactHash, gapHash, longerPath } from './paths.ts';
import { type Context, type Decision, SenseJudges, senseKey } from './senses.ts';
import {
  emptyWords,
  foldedWordAt,
  gapAfter,
  HASH_SIGN,
  hashWord,
  isCapitalised,
  splitWords,
  type Words,
} from './words.ts';

/** A name found in a text: `[start, end)` in UTF-16 code units, the entry's number, the bits of the name's languages. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  readonly languages: number;
  /** Set where the block does not tell the name's sense: the page's evidence has the last word. A shorter name inside is then none. */
  readonly undecided?: OpenQuestion | PageQuestion | undefined;
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
  /** Names of the colours of marks by glossary: see {@link CompiledIndex.colours}. */
  readonly colours: Readonly<Record<string, string>>;
  /** @returns the reference of an entry that {@link Match.entry} stands for */
  refOf(entry: number): EntryRef;
  /**
   * @param text the text of one block
   * @param hints what is known of its language
   * @param explain called with every decision on an ambiguous name
   * @returns what was found in it
   */
  find(text: string, hints?: LanguageHints, explain?: Explain): Findings;
  /**
   * As {@link find}, but undefined when the text has an ambiguous name and there is something to {@link prepare}.
   *
   * @param hints asked only when there is a name in the text: to know costs a look at the elements around
   */
  findNow(text: string, hints: () => LanguageHints): Findings | undefined;
  /**
   * Does a little of what is to be done once, before the first ambiguous name can be decided; else that does all of it.
   *
   * @returns whether there is more of it to do
   */
  prepare(): boolean;
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

function isAmbiguous({ name }: Found): boolean {
  return name.rule >= 0;
}

const NOTHING: Findings = { matches: [], evidence: NO_EVIDENCE };

/**
 * @param index what the background compiled
 * @returns a matcher over it
 */
export function createMatcher(index: CompiledIndex): Matcher {
  const finder = new Finder(index);
  const refs = new EntryRefs(index.entries);
  return {
    colours: index.colours,
    refOf: (entry) => refs.of(entry),
    find: (text, hints = {}, explain) => finder.find(text, hints, explain),
    prepare: () => finder.prepare(),
    findNow: (text, hints) => finder.findNow(text, hints),
    holdsIn: (match, language) => finder.holdsIn(match, language),
  };
}

/** The matcher at work on one text at a time. */
class Finder {
  private readonly names: NameTable;
  private readonly judges: SenseJudges;
  private readonly languages: BlockLanguages;
  private readonly bits: ReadonlyMap<string, number>;
  private readonly hidden: ReadonlySet<number>;
  private readonly words = emptyWords();
  private readonly bare = emptyWords();
  private hints: () => LanguageHints = () => ({});
  private explain: Explain | undefined;
  /** The block's language once it was needed, and whether it is in a script that is left alone. */
  private language: { readonly tag: string | undefined; readonly leftAlone: boolean } | undefined;
  /** Set while senses are decided; without it every sense is taken. */
  private context: Context | undefined;

  constructor(index: CompiledIndex) {
    this.names = new NameTable(index.names);
    this.languages = new BlockLanguages(index.functionWords);
    this.judges = new SenseJudges(index);
    this.hidden = new Set(index.hidden);
    this.bits = new Map(index.languages.map((tag, place) => [tag, 1 << place]));
  }

  prepare(): boolean {
    return this.judges.prepare();
  }

  findNow(text: string, hints: () => LanguageHints): Findings | undefined {
    const found = this.findAll(text, hints);
    return found.some(isAmbiguous) && !this.judges.isReady ? undefined : this.findingsOf(found, undefined);
  }

  find(text: string, hints: LanguageHints, explain: Explain | undefined): Findings {
    return this.findingsOf(
      this.findAll(text, () => hints),
      explain,
    );
  }

  private findingsOf(all: Found[], explain: Explain | undefined): Findings {
    let found = all;
    if (found.length === 0) return NOTHING;
    const decided: Decision[] = [];
    if (found.some(isAmbiguous)) {
      this.context = this.contextOf(found);
      this.explain = (decision) => {
        decided.push(decision);
        explain?.(decision);
      };
      found = this.decide(found);
    }
    this.explain = undefined;
    const tilt = this.context ? this.judges.tilt(this.context) : 0;
    const matches = found.filter(({ name }) => name.entry >= 0 && !this.hidden.has(name.entry)).map(asMatch);
    return { matches, evidence: { ...evidenceOf(found, decided), tilt } };
  }

  /** Finds names whatever their sense. */
  private findAll(text: string, hints: () => LanguageHints): Found[] {
    splitWords(text, this.words);
    this.hints = hints;
    this.language = undefined;
    this.context = undefined;
    return this.scan(0, this.words.count);
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
      tag: this.languages.of(this.words, this.hints()),
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
    const { hashes, bent } = this.words;
    let untaken = free;
    for (let i = from; i < to; i += 1) {
      const mayBegin = this.names.mayBegin(hashes[i] as number);
      if (!mayBegin && bent[i] === 0) continue;
      const found = (mayBegin ? this.longest(i) : undefined) ?? (bent[i] === 1 ? this.findBent(i) : undefined);
      if (!found) continue;
      const whole = withReduplication(found, this.words, untaken);
      all.push(whole);
      i = whole.last;
      untaken = i + 1;
    }
    return all;
  }

  /** The name that a single word with a clitic is, or a hashtag. */
  private findBent(i: number): Found | undefined {
    const { text, starts, ends } = this.words;
    const start = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    if (text.charCodeAt(start) === HASH_SIGN) return this.findTag(i, text.slice(start + 1, end));
    const clitic = cliticLength(text, start, end);
    if (clitic === 0) return undefined;
    const bare = text.slice(start, end - clitic);
    const hash = hashWord(bare);
    if (!this.names.mayBegin(hash)) return undefined;
    splitWords(bare, this.bare);
    return this.accepted(this.names.find(hash), i, i, clitic, bare, checkOf(this.bare, 0, 0));
  }

  private findTag(i: number, letters: string): Found | undefined {
    return cutHashtag(letters, this.names, (at, words) => {
      splitWords(words, this.bare);
      const last = this.bare.count - 1;
      return this.accepted(at, i, i, 0, last === 0 ? letters : `#${letters}`, checkOf(this.bare, 0, last));
    });
  }

  /** The longest name that starts at word `i`, taken in its entry's sense, not in an address. */
  private longest(i: number): Found | undefined {
    const { words, names } = this;
    const hash = words.hashes[i] ?? 0;
    let at = names.find(hash);
    let best = this.accepted(at, i, i, 0);
    let path = hash;
    for (let last = i + 1; at >= 0 && last < words.count && names.goesOn(at); last += 1) {
      const gap = gapHash(words, last - 1);
      const clitic = cliticLength(words.text, words.starts[last], words.ends[last]);
      if (clitic > 0) {
        const bare = hashWord(words.text.slice(words.starts[last], (words.ends[last] ?? 0) - clitic));
        best = this.accepted(names.find(longerPath(path, gap, bare)), i, last, clitic) ?? best;
      }
      path = longerPath(path, gap, words.hashes[last] ?? 0);
      at = names.find(path);
      best = this.accepted(at, i, last, 0) ?? best;
    }
    return best;
  }

  /**
   * The best of the names that end at a path.
   *
   * @param at the path's place in the table, -1 for none
   * @param clitic how many code units at the end of the last word are not part of the name; only Indonesian ones have such
   * @param written the name as it stands in the text, without clitic
   * @param check the path's second hash
   */
  private accepted(
    at: number,
    first: number,
    last: number,
    clitic: number,
    written?: string,
    check?: number,
  ): Found | undefined {
    if (at < 0 || !this.names.endsNames(at)) return undefined;
    const { words } = this;
    const start = words.starts[first] ?? 0;
    const end = words.ends[last] ?? 0;
    const letters = written ?? words.text.slice(start, end - clitic);
    let open: Found | undefined;
    for (const name of this.names.namesAt(at, check ?? checkOf(words, first, last, clitic))) {
      if (clitic > 0 && (name.languages & LANGUAGE_BIT.id) === 0) continue;
      if (!isWrittenLike(name, letters, words, first)) continue;
      if (!this.isAtHome(name)) continue;
      if (isInAddress(words.text, start, end)) return undefined;
      let decision: Decision | undefined;
      if (this.context && name.rule >= 0 && name.entry >= 0) {
        decision = this.judges.decide(name.rule, this.context, first, last, name.capitals !== 0);
        this.explain?.({ ...decision, start, end, entry: name.entry });
        if (decision.verdict === 'skip') continue;
      }
      const dot = name.dotted && words.text.charAt(end) === '.' ? 1 : 0;
      const found: Found = { name, nameAt: first, first, last, start, end: end + dot, decision };
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

/** An acronym counts only as written, but for its small s in a headline in capitals ("SDGS"). */
function isWrittenLike({ acronym, exact, capitals }: Name, written: string, words: Words, first: number): boolean {
  if (acronym) {
    const letters = lettersOf(written);
    if (exactHash(letters) === exact) return true;
    return letters.length > 3 && letters.endsWith('S') && exactHash(`${letters.slice(0, -1)}s`) === exact;
  }
  if (capitals === 0 || written.startsWith('#')) return true;
  for (let bits = capitals, n = 0; bits !== 0; bits >>>= 1, n += 1)
    if ((bits & 1) !== 0 && !isCapitalised(words, first + n)) return false;
  return true;
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

/** The sense whose long form a name is; see {@link NO_ENTRY}. */
function senseOf({ rule, entry }: Name): number {
  return senseKey(rule, NO_ENTRY - entry);
}
