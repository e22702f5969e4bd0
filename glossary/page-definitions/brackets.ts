import { align } from './align.ts';
import type { Found } from './model.ts';
import { isAcronymLike, isShortForm } from './short-forms.ts';
import { type Token, tokensIn } from './tokens.ts';
import { translatedName } from './translated-names.ts';

/** Brackets without others in them. */
const BRACKETS = /[([]([^()[\]\n]{2,160})[)\]]/gu;

/** What may stand before the short form in brackets, or before the long one. */
const BEFORE_SHORT =
  /^(?:(?:yang )?(?:biasa |sering |selanjutnya |lebih dikenal )?(?:disingkat|disebut|atau|alias|dikenal sebagai)(?: menjadi| jadi| sebagai)?|(?:also |commonly |hereinafter |henceforth )?(?:abbreviated|known|called|referred to|or|abbr\.?|abbrev\.?)(?: as| to)?|hereinafter|henceforth|the)(?:,|:)? (?:the )?/iu;
const BEFORE_LONG =
  /^(?:the |an? )?(?:(?:ini |adalah )?(?:singkatan|kependekan|kepanjangan|akronim)(?: dari)?|short for|(?:which )?stands for|abbreviation (?:of|for)|acronym (?:of|for)|atau|or|i\.e\.,?|yaitu|yakni|from)(?:,|:)? (?:the )?/iu;

/** What parts several things in one pair of brackets. */
const PARTS = /\s*[/;,:|]\s*/u;

/** So many brackets of a text are looked into: what has more is no prose, and must not hold a page up. */
const MANY = 80;

/** No long form has more words than that, by the letters of its short one: Schwartz and Hearst. */
function mostWords(short: string): number {
  return 2 * Math.min(short.length + 5, short.length * 2);
}

/** @returns what stands in brackets beside what it stands for, either way round */
export function inBrackets(text: string): Found[] {
  return text
    .matchAll(BRACKETS)
    .take(MANY)
    .toArray()
    .flatMap((match) => {
      const from = match.index + 1;
      const inside = match[1] ?? '';
      return shortInside(text, from, inside) ?? longInside(text, from, inside) ?? [];
    });
}

/** "United Nations (UN)", "Organisasi Kesehatan Dunia (World Health Organization/WHO)" */
function shortInside(text: string, from: number, inside: string): Found | undefined {
  const parts = partsOf(inside);
  const place = parts.findIndex(({ text: part }) => isShortForm(part));
  const part = parts[place];
  if (!part || place > 1) return undefined;
  const { text: short } = part;
  const start = from + part.at;
  const found = { short, start, end: start + short.length, how: 'bracket' } as const;
  const beside = parts[place === 1 ? 0 : 1];
  const own = beside && wholeLong(short, beside.text);
  if (own) return { ...found, long: own };
  // What follows the short form says more of it ("WHO, bahasa Inggris …"); what stands before it would be what it stands for.
  if (place > 0) return undefined;
  const long = longBefore(text, from - 1, short) ?? translatedName(text, from - 1, short);
  return long === undefined ? undefined : { ...found, long };
}

/** "UN (United Nations)" */
function longInside(text: string, from: number, inside: string): Found | undefined {
  const before = /(?:^|[^\p{L}\p{N}\p{M}&/-])["'\u201c\u2018]?([\p{L}\p{N}\p{M}&/.-]{2,16})["'\u201d\u2019]?\s?$/u.exec(
    text.slice(Math.max(0, from - 24), from - 1),
  );
  const short = before?.[1] ?? '';
  if (!before || !isShortForm(short)) return undefined;
  const start = text.lastIndexOf(short, from - 1);
  const bare = inside.replace(BEFORE_LONG, '');
  for (const candidate of [bare, ...bare.split(/\s*[/;|:]\s*/u), bare.split(/,\s/u)[0] ?? '']) {
    const long = wholeLong(short, candidate);
    if (long) return { short, long, start, end: start + short.length, how: 'bracket-long' };
  }
  return undefined;
}

/** @returns a text that the letters stand for from its first word to its last, undefined when they do not */
export function wholeLong(short: string, text: string): string | undefined {
  const words = tokensIn(text.replace(/^(?:the|an?)\s/iu, ''));
  if (words.length === 0 || words.length > mostWords(short)) return undefined;
  const bare = text.replace(/^(?:the|an?)\s/iu, '');
  return align(short, words, { first: true, last: true }) && spanOf(bare, words, 0, words.length);
}

/** @returns the words right before a place that the letters stand for, undefined when they stand for none */
export function longBefore(text: string, place: number, short: string): string | undefined {
  const reach = clauseBefore(text, place);
  const words = tokensIn(text, reach, place).slice(-mostWords(short));
  const last = words.at(-1);
  if (!last || !/^["'\u201d\u2019\u00bb,]{0,2}\s?["'\u201c\u2018]?$/u.test(text.slice(last.end, place)))
    return undefined;
  const aligned = align(short, words, { first: false, last: true });
  return aligned && spanOf(text, words, aligned.from, aligned.to);
}

/** Long forms do not reach back over the end of a sentence, or over other brackets. */
function clauseBefore(text: string, place: number): number {
  const from = Math.max(0, place - 200);
  const before = text.slice(from, place);
  const end = [...before.matchAll(/[.!?;:]\s|[()[\]\u2028\ufffc]|\s[-\u2013\u2014]\s/gu)].at(-1);
  return end ? from + end.index + end[0].length : from;
}

/** @returns the text of some words, with what stands between them */
export function spanOf(text: string, words: readonly Token[], from: number, to: number): string {
  return text.slice(words[from]?.start, words[to - 1]?.end);
}

/** What stands in brackets: words such as "disingkat" and quotation marks left out, in parts where there are several. */
function partsOf(inside: string): { text: string; at: number }[] {
  const lead = BEFORE_SHORT.exec(inside)?.[0].length ?? 0;
  const bare = inside.slice(lead);
  const whole = trimmed(bare, lead);
  if (isAcronymLike(whole.text)) return [whole];
  const parts: { text: string; at: number }[] = [];
  let at = lead;
  for (const piece of bare.split(new RegExp(`(${PARTS.source})`, 'u'))) {
    if (parts.length === 0 || !PARTS.test(piece) || piece.trim().length > 1) parts.push(trimmed(piece, at));
    at += piece.length;
  }
  return parts;
}

function trimmed(piece: string, at: number): { text: string; at: number } {
  const lead = /^[\s"'\u201c\u2018\u00ab]*(?:the\s)?["'\u201c\u2018\u00ab]*/u.exec(piece)?.[0].length ?? 0;
  return { text: piece.slice(lead).replace(/[\s"'\u201d\u2019\u00bb]+$/u, ''), at: at + lead };
}
