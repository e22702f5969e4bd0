import type { Role, Token } from './tokens.ts';

/** Words that stand together, by the place of the first and the place after the last. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
}

/** Terms of more words are rare but for names (Justeson and Katz 1995, Technical terminology). */
const LONGEST = 4;

/** Small words inside names: "Komisioner Tinggi PBB untuk Pengungsi", "Bank of England". */
const IN_NAMES = new Set(
  'of the for on to in untuk bagi atas dari dalam tentang yang secara terhadap de la von van'.split(' '),
);

/** Two small words in a name are one and "the" ("of the"). */
const BEFORE_THE = new Set(['of', 'on', 'for', 'in', 'to']);

/** Longer runs of capitals are headlines. */
const LONGEST_NAME = 10;

/**
 * The names in a sentence: words with capitals, and small words between them.
 *
 * @param isName whether a word's capital means something: not at a sentence's start, nor in a heading
 */
export function namesIn(tokens: readonly Token[], isName: (n: number) => boolean): Phrase[] {
  const names: Phrase[] = [];
  for (let from = 0; from < tokens.length; ) {
    if (!isName(from)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (let next = to; next < tokens.length && tokens[next]?.isJoined; next += 1) {
      if (isName(next) || (isNumeral(tokens[next]) && next === to)) to = next + 1;
      else if (!isSmall(tokens[next]?.text, next > to ? tokens[next - 1]?.text : undefined)) break;
    }
    to = acrossAnd(tokens, from, to, isName);
    if (to - from <= LONGEST_NAME) names.push({ from, to, isName: true });
    from = to;
  }
  return names;
}

/** Words that bind what "and" joins into one name: in Indonesian they stand before it, in English after it. */
const BINDS =
  /^(?:badan|kementerian|lembaga|dinas|dewan|direktorat|komisi|undang-undang|organization|organisation|administration|authority|agency|ministry|department|commission|council|institute|act|convention|fund|court|committee|association|office)$/iu;

/** "Badan Restorasi Gambut dan Mangrove", "Food and Drug Administration"; not "Greenpeace dan Amnesty". */
function acrossAnd(tokens: readonly Token[], from: number, to: number, isName: (n: number) => boolean): number {
  const and = tokens[to]?.text;
  if ((and !== 'and' && and !== 'dan') || !tokens[to]?.isJoined || !tokens[to + 1]?.isJoined || !isName(to + 1))
    return to;
  let end = to + 1;
  while (end < tokens.length && tokens[end]?.isJoined && isName(end)) end += 1;
  const binds = (first: number, last: number): boolean =>
    tokens.slice(first, last).some(({ text }) => BINDS.test(text));
  const isOne = and === 'dan' ? binds(from, to) : binds(to + 1, end) && !binds(from, to);
  return isOne ? end : to;
}

/** @param before a small word before it */
function isSmall(word = '', before?: string): boolean {
  return before === undefined ? IN_NAMES.has(word) : word === 'the' && BEFORE_THE.has(before);
}

function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\d{1,2}|[IVX]+)$/.test(token.text);
}

/**
 * What may be a term by its words' roles: every run of words that begins and ends as terms do, inside the longest such runs.
 *
 * @param names runs that are one word here
 */
export function phrasesIn(tokens: readonly Token[], roles: readonly Role[], names: readonly Phrase[]): Phrase[] {
  const phrases: Phrase[] = [];
  // A name of one word may be part of a term ("metode Sainte-Laguë").
  const long = names.filter(({ from, to }) => to > from + 1);
  const nameAt = new Map(long.map((name) => [name.from, name]));
  const nameEnds = new Map(names.map(({ from, to }) => [from, to]));
  let start = 0;
  const close = (end: number): void => {
    for (let from = start; from < end; from += 1) {
      if (!begins(roles[from])) continue;
      const longest = roles[from] === 'closing' ? 1 : LONGEST;
      for (let to = from + 1; to <= Math.min(end, from + longest); to += 1) {
        if (ends(roles[to - 1]) && nameEnds.get(from) !== to) phrases.push({ from, to, isName: false });
      }
    }
  };
  for (let n = 0; n <= tokens.length; n += 1) {
    const role = roles[n];
    const name = nameAt.get(n);
    const goesOn = n < tokens.length && role !== 'stop' && (n === start || tokens[n]?.isJoined === true) && !name;
    if (goesOn) continue;
    close(n);
    if (name) n = name.to - 1;
    start = n < tokens.length && !name && roles[n] !== 'stop' ? n : n + 1;
  }
  return [...names, ...phrases];
}

function begins(role: Role | undefined): boolean {
  return role === 'noun' || role === 'modifier' || role === 'closing';
}

function ends(role: Role | undefined): boolean {
  return role === 'noun' || role === 'follower' || role === 'closing';
}
