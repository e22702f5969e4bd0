import { align } from './align.ts';
import { longBefore, spanOf, wholeLong } from './brackets.ts';
import type { Found } from './model.ts';
import { isAcronymLike, isShortForm } from './short-forms.ts';
import { tokensIn } from './tokens.ts';

const WORD = /[\p{L}\p{N}\p{M}&/\u2010\u2011-]{2,16}/gu;

/** What stands between a long form and the short one behind it: "Komisi Pemilihan Umum, disingkat KPU". */
const LONG_FIRST =
  /,?\s\(?(?:(?:atau|alias|or)(?:\s(?:lebih\s|biasa\s|sering\s)?(?:dikenal|disebut|disingkat)(?:\s(?:sebagai|dengan|menjadi))?)?|(?:yang\s)?(?:(?:selanjutnya|kemudian|biasa|sering|lazim)\s)?(?:disingkat|disebut)(?:\s(?:menjadi|jadi|sebagai|juga))?|(?:yang\s)?(?:lebih\s)?dikenal\s(?:sebagai|dengan)(?:\s(?:nama|sebutan|singkatan))?|(?:also\s|better\s|commonly\s)?known\s(?:simply\s)?as|(?:commonly\s|usually\s|often\s)?(?:abbreviated|shortened)(?:\s(?:as|to))?|commonly\scalled|hereinafter|henceforth)\s(?:the\s)?["'\u201c\u2018]?$/iu;

/** What stands between a short form and the long one behind it: "KPU, singkatan dari Komisi Pemilihan Umum". */
const SHORT_FIRST =
  /^["'\u201d\u2019]?,?\s\(?(?:(?:adalah\s|merupakan\s|ialah\s|itu\s)?(?:singkatan|kependekan|akronim|kepanjangan)(?:nya)?(?:\s(?:dari|untuk|adalah))?|alias|atau|(?:is\s)?short\sfor|stands\sfor|(?:is\s)?(?:an?\s|the\s)?(?:abbreviation|acronym|initialism)\s(?:of|for)|or|yaitu|yakni|i\.e\.,?|adalah)\s(?:the\s|kata\s)?["'\u201c\u2018]?/iu;

/** So many words are looked at that may be short forms: what has more is no prose, and must not hold a page up. */
const MANY = 2000;

/** As far as these reach, in UTF-16 code units. */
const REACH = 48;

/** @returns acronyms that words such as "disingkat" or "stands for" join to what they stand for */
export function joinedByWords(text: string): Found[] {
  const shorts = text
    .matchAll(WORD)
    .filter(({ 0: word }) => isShortForm(word))
    .take(MANY);
  return shorts.toArray().flatMap(({ 0: short, index: start }) => {
    const end = start + short.length;
    const long = (isAcronymLike(short) ? before(text, start, short) : undefined) ?? after(text, end, short);
    return long === undefined ? [] : [{ short, long, start, end, how: 'words' as const }];
  });
}

function before(text: string, start: number, short: string): string | undefined {
  const from = Math.max(0, start - REACH);
  const match = LONG_FIRST.exec(text.slice(from, start));
  return match ? longBefore(text, from + match.index, short) : undefined;
}

function after(text: string, end: number, short: string): string | undefined {
  const match = SHORT_FIRST.exec(text.slice(end, end + REACH));
  return match ? longAfter(text, end + match[0].length, short) : undefined;
}

function longAfter(text: string, place: number, short: string): string | undefined {
  const clause = /^[^.;:()[\]\n\u2028]*/u.exec(text.slice(place, place + 200))?.[0] ?? '';
  const words = tokensIn(text, place, place + clause.length);
  const aligned = align(short, words, { first: true, last: false });
  return aligned && (wholeLong(short, clause) ?? spanOf(text, words, 0, aligned.to));
}
