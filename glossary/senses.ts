import { foldGap } from './characters.ts';
import { HashedWords, type Hit } from './clue.ts';
import { BesideTable, ClueTable, eachClue } from './clues.ts';
import { ANYWHERE, type CompiledIndex } from './compile.ts';
import type { Verdict } from './model.ts';
import { gapAfter, isCapitalised, type Words, wordAt } from './words.ts';

/**
 * What each kind of evidence weighs. Set by hand on the open part of the labelled passages (`npm run quality`): words
 * beside a name tell its sense best (Yarowsky 1993, One Sense per Collocation), then fixed names, then words nearby.
 */
const WEIGHT = {
  /** Words right beside the name; what the name is short for, somewhere in the block. */
  beside: 8,
  long: 8,
  phrase: 6,
  word: 4,
  topic: 2,
  /** The capital of a proper name, inside a sentence. */
  capital: 4,
  /** A name of a related entry. */
  related: 3,
} as const;

/** What a rule's default weighs. */
const PRIOR: Readonly<Record<Verdict, number>> = { mark: 3, hint: 1, skip: -2 };

/** Up to so many words away a clue counts in full, up to {@link FAR} by half. */
const NEAR = 15;
const FAR = 60;

/** No more than this from topics and from related entries: many vague words are no proof. */
const TOPIC_LIMIT = 8;
const RELATED_LIMIT = 6;

/** How much it can count what world a text is about; on the page as a whole, as in one block. */
export const TILT_LIMIT = 4;

/** A lead of so much by a block's own clues is enough to decide without asking the rest of the page. */
const CLEAR = 4;

/** How many senses {@link senseKey} tells apart in one rule. */
const SENSES = 64;

/** Stands for one sense of one rule. @returns a number, different for each */
export function senseKey(rule: number, sense: number): number {
  return rule * SENSES + sense;
}

/** One thing that speaks for a sense of a name. */
export interface Ground {
  /** 0 is the entry's own sense, 1 the first of the others. */
  readonly sense: number;
  /** The clue as the glossary writes it, or `(long form)`, `(related entries)`. */
  readonly clue: string;
  readonly weight: number;
}

/** Why an ambiguous name was taken one way or the other. */
export interface Decision {
  readonly rule: number;
  /** `page`: the block alone does not tell, so the rest of the page is asked. */
  readonly verdict: 'mark' | 'skip' | 'page';
  /** By how much the entry's own sense is ahead of the strongest other one, its default taken in. */
  readonly lead: number;
  /** The score of each sense, the entry's own first. */
  readonly scores: readonly number[];
  /** Above 0 when the text is about the glossary's world, below when about another. */
  readonly tilt: number;
  readonly grounds: readonly Ground[];
}

/** The block around an ambiguous name. */
export interface Context {
  readonly words: Words;
  /** Its language, undefined when unknown. */
  readonly language: string | undefined;
  /** Entries with an unambiguous name in the block. */
  readonly entries: ReadonlySet<number>;
  /** Senses whose long form stands in the block, see {@link senseKey}. */
  readonly long: ReadonlySet<number>;
}

/** A sense rule made ready for deciding. */
interface Judge {
  readonly entry: number;
  readonly defaults: Readonly<Record<string, Verdict>>;
  readonly related: readonly number[];
  readonly senses: number;
  readonly table: ClueTable;
  readonly beside: BesideTable;
  /** The senses that a topic speaks for. */
  readonly topics: ReadonlyMap<string, readonly number[]>;
}

/** Decides what ambiguous names stand for. */
export class SenseJudges {
  private readonly judges: (Judge | undefined)[] = [];
  private readonly topics = new ClueTable();
  /** Those of them that have not been read, the next last; each is a few hundred clues. */
  private readonly unread: [topic: string, clues: string][];
  /** Clues are looked for once per block, however many names ask. */
  private context: Context | undefined;
  private readonly hashed = new HashedWords();
  private isHashed = false;
  private tilted: number | undefined;
  private readonly hits = new Map<ClueTable, readonly Hit[]>();

  private readonly rules: CompiledIndex['rules'];
  private readonly home: ReadonlySet<string>;

  constructor(index: CompiledIndex) {
    // Not the index itself: its names are large, and are no longer needed in this form.
    this.rules = index.rules;
    this.unread = Object.entries(index.topics).reverse();
    this.home = new Set(index.home);
  }

  /** Whether all that a decision needs has been read; else it is read when it is needed, all at once. */
  get isReady(): boolean {
    return this.unread.length === 0;
  }

  /** Reads a little of what decisions need. @returns whether there is more to read */
  prepare(): boolean {
    const [topic, clues] = this.unread.pop() ?? [];
    if (topic !== undefined && clues !== undefined)
      eachClue(clues, (start, end) => this.topics.add(clues, topic, start, end));
    return !this.isReady;
  }

  /** Decides for the name at words `[first, last]`. */
  decide(rule: number, context: Context, first: number, last: number, isProper: boolean): Decision {
    this.enter(context);
    this.judges[rule] ??= readJudge(this.rules, rule);
    return this.weigh(this.judges[rule], rule, context, first, last, isProper);
  }

  private enter(context: Context): void {
    if (context === this.context) return;
    this.context = context;
    this.isHashed = false;
    this.tilted = undefined;
    this.hits.clear();
  }

  private weigh(
    judge: Judge,
    rule: number,
    context: Context,
    first: number,
    last: number,
    isProper: boolean,
  ): Decision {
    const scales = new Scales(judge.senses);
    judge.beside.eachAt(this.hashedWords(), first, last, (clue) =>
      scales.add(clue.for as number, clue.text, WEIGHT.beside),
    );
    near(this.hitsOf(judge.table), first, last, (clue, share) => {
      const full = clue.text.includes(' ') ? WEIGHT.phrase : WEIGHT.word;
      scales.add(clue.for as number, clue.text, full * share);
    });
    if (judge.topics.size > 0) {
      near(this.hitsOf(this.topicTable()), first, last, (clue, share) => {
        for (const sense of judge.topics.get(clue.for as string) ?? NOBODY)
          scales.addTopic(sense, clue.text, WEIGHT.topic * share, TOPIC_LIMIT);
      });
    }
    if (isProper && isCapitalInSentence(context.words, first)) scales.add(0, '(capital)', WEIGHT.capital);
    if (context.entries.has(judge.entry)) scales.add(0, '(long form)', WEIGHT.long);
    const related = judge.related.filter((entry) => context.entries.has(entry)).length;
    if (related > 0) scales.add(0, '(related entries)', Math.min(related * WEIGHT.related, RELATED_LIMIT));
    for (let sense = 1; context.long.size > 0 && sense < judge.senses; sense += 1)
      if (context.long.has(senseKey(rule, sense))) scales.add(sense, '(long form)', WEIGHT.long);
    return decisionOf(judge, rule, context, scales, this.tilt(context));
  }

  /**
   * Whether a block is about the world of the glossary's article or about another: above 0 or below, by how many different
   * words of their topics it holds. A text about something else altogether hardly means the entry.
   */
  tilt(context: Context): number {
    this.enter(context);
    this.tilted ??= tiltOf(this.hitsOf(this.topicTable()), this.home);
    return this.tilted;
  }

  private hitsOf(table: ClueTable): readonly Hit[] {
    const known = this.hits.get(table);
    if (known || !this.context) return known ?? [];
    const hits = table.findIn(this.hashedWords());
    this.hits.set(table, hits);
    return hits;
  }

  private hashedWords(): HashedWords {
    if (!this.isHashed && this.context) this.hashed.fill(this.context.words);
    this.isHashed = true;
    return this.hashed;
  }

  private topicTable(): ClueTable {
    while (this.prepare());
    return this.topics;
  }
}

function tiltOf(hits: readonly Hit[], home: ReadonlySet<string>): number {
  if (home.size === 0) return 0;
  const seen = new Set<string>();
  let ours = 0;
  let others = 0;
  for (const { clue } of hits) {
    if (seen.has(clue.text)) continue;
    seen.add(clue.text);
    if (home.has(clue.for as string)) ours += 1;
    else others += 1;
  }
  return Math.min(ours, TILT_LIMIT) - Math.min(others, TILT_LIMIT);
}

function readJudge(rules: CompiledIndex['rules'], rule: number): Judge {
  const [entry, defaults, related, own, others] = rules[rule] ?? [-1, {}, [], '', []];
  const table = new ClueTable();
  const beside = new BesideTable();
  const topics = new Map<string, number[]>();
  [own, ...others].forEach((clues, sense) => {
    let name = clues.indexOf('~');
    eachClue(clues, (start, end) => {
      if (name >= 0 && name < start) name = clues.indexOf('~', start);
      if (clues.charAt(start) === '@') {
        const topic = clues.slice(start + 1, end);
        topics.set(topic, [...(topics.get(topic) ?? []), sense]);
      } else (name >= 0 && name < end ? beside : table).add(clues, sense, start, end);
    });
  });
  return { entry, defaults, related, senses: others.length + 1, table, beside, topics };
}

function decisionOf(judge: Judge, rule: number, context: Context, { scores, grounds }: Scales, tilt: number): Decision {
  const ahead = (scores[0] ?? 0) - Math.max(0, ...scores.slice(1));
  const lead = ahead + priorOf(judge, context.language);
  // Clear is what the block's own clues make so: no default, and not what else the text is about.
  const clear = Math.abs(ahead) >= CLEAR && ahead > 0 === lead > 0;
  return { rule, verdict: !clear ? 'page' : lead > 0 ? 'mark' : 'skip', lead, scores, tilt, grounds };
}

/** What the default adds; in an unknown language the strongest holds, in one where the name is not at home none. */
function priorOf({ defaults }: Judge, language: string | undefined): number {
  if (language !== undefined) return PRIOR[defaults[language] ?? defaults[ANYWHERE] ?? 'skip'];
  return Math.max(PRIOR.skip, ...Object.values(defaults).map((verdict) => PRIOR[verdict]));
}

/** @returns whether a word begins with a capital though the word before it in the sentence does not */
function isCapitalInSentence(words: Words, i: number): boolean {
  if (i === 0 || !isCapitalised(words, i) || !/^\p{Ll}/u.test(wordAt(words, i - 1))) return false;
  const gap = gapAfter(words, i - 1);
  return /\s$/u.test(gap) && foldGap(gap.replace(/^[,;]/u, '')) === ' ';
}

/** Weighs senses against each other; each clue counts once, where it stands nearest. */
class Scales {
  readonly scores: number[];
  readonly grounds: Ground[] = [];
  private readonly topics: number[];

  constructor(senses: number) {
    this.scores = new Array<number>(senses).fill(0);
    this.topics = new Array<number>(senses).fill(0);
  }

  add(sense: number, clue: string, weight: number): void {
    const at = this.placeOf(sense, clue);
    const known = this.grounds[at]?.weight ?? 0;
    if (weight <= known) return;
    this.grounds[at] = { sense, clue, weight };
    this.scores[sense] = (this.scores[sense] ?? 0) + weight - known;
  }

  /** @returns where a clue's ground is among the grounds, or would be */
  private placeOf(sense: number, clue: string): number {
    let at = 0;
    for (; at < this.grounds.length; at += 1) {
      const ground = this.grounds[at];
      if (ground?.clue === clue && ground.sense === sense) break;
    }
    return at;
  }

  addTopic(sense: number, clue: string, weight: number, limit: number): void {
    const known = this.grounds[this.placeOf(sense, clue)]?.weight ?? 0;
    const sum = this.topics[sense] ?? 0;
    const more = Math.min(weight - known, limit - sum);
    if (more <= 0) return;
    this.topics[sense] = sum + more;
    this.add(sense, clue, known + more);
  }
}

const NOBODY: readonly number[] = [];

/** Calls back with the clues around words `[first, last]`: those near count in full, those farther by half. */
function near(
  hits: readonly Hit[],
  first: number,
  last: number,
  found: (clue: Hit['clue'], share: number) => void,
): void {
  for (let n = firstFrom(hits, first - FAR); n < hits.length; n += 1) {
    const hit = hits[n];
    if (!hit || hit.first > last + FAR) return;
    const distance = hit.first > last ? hit.first - last : first - hit.last;
    if (distance > 0) found(hit.clue, distance <= NEAR ? 1 : 0.5);
  }
}

/** @returns the number of the first hit that begins at word `from` or later */
function firstFrom(hits: readonly Hit[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.first ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
