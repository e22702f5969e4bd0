import { align } from './align.ts';
import { longBefore, spanOf, wholeLong } from './brackets.ts';
import type { Found } from './model.ts';
import { isAcronymLike, isShortForm } from './short-forms.ts';
import { tokensIn } from './tokens.ts';

const SHORT = String.raw`["'\u201c\u2018]?(?<short>[\p{L}\p{N}][\p{L}\p{N}\p{M}&/-]{1,15})(?![\p{L}\p{N}\p{M}&/-])`;

/** "Komisi Pemilihan Umum, disingkat KPU": the long form stands before. */
const LONG_FIRST = new RegExp(
  String.raw`,?\s\(?(?:(?:atau|alias|or)(?:\s(?:lebih\s|biasa\s|sering\s)?(?:dikenal|disebut|disingkat)(?:\s(?:sebagai|dengan|menjadi))?)?|(?:yang\s)?(?:selanjutnya|kemudian|biasa|sering|lazim)?\s?(?:disingkat|disebut)(?:\s(?:menjadi|jadi|sebagai|juga))?|(?:yang\s)?(?:lebih\s)?dikenal\s(?:sebagai|dengan)(?:\s(?:nama|sebutan|singkatan))?|(?:also\s|better\s|commonly\s)?known\s(?:simply\s)?as|(?:commonly\s|usually\s|often\s)?(?:abbreviated|shortened)(?:\s(?:as|to))?|commonly\scalled|hereinafter|henceforth)\s(?:the\s)?${SHORT}`,
  'giu',
);

/** "KPU, singkatan dari Komisi Pemilihan Umum": the long form stands behind. */
const SHORT_FIRST = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}&/-])${SHORT}["'\u201d\u2019]?,?\s\(?(?:(?:adalah\s|merupakan\s|ialah\s|itu\s)?(?:singkatan|kependekan|akronim|kepanjangan)(?:nya)?(?:\s(?:dari|untuk|adalah))?|alias|atau|(?:is\s)?short\sfor|stands\sfor|(?:is\s)?(?:an?\s|the\s)?(?:abbreviation|acronym|initialism)\s(?:of|for)|or|yaitu|yakni|i\.e\.,?|adalah)\s(?:the\s|kata\s)?["'\u201c\u2018]?`,
  'giu',
);

/** @returns acronyms that words such as "disingkat" or "stands for" join to what they stand for */
export function joinedByWords(text: string): Found[] {
  return [...longFirst(text), ...shortFirst(text)];
}

function longFirst(text: string): Found[] {
  return [...text.matchAll(LONG_FIRST)].flatMap((match) => {
    const short = match.groups?.short ?? '';
    if (!isAcronymLike(short)) return [];
    const start = match.index + match[0].lastIndexOf(short);
    const long = longBefore(text, match.index, short);
    return long === undefined ? [] : [{ short, long, start, end: start + short.length, how: 'words' as const }];
  });
}

function shortFirst(text: string): Found[] {
  return [...text.matchAll(SHORT_FIRST)].flatMap((match) => {
    const short = match.groups?.short ?? '';
    if (!isShortForm(short)) return [];
    const start = match.index + match[0].indexOf(short);
    const long = longAfter(text, match.index + match[0].length, short);
    return long === undefined ? [] : [{ short, long, start, end: start + short.length, how: 'words' as const }];
  });
}

function longAfter(text: string, place: number, short: string): string | undefined {
  const clause = /^[^.;:()[\]\n\u2028]*/u.exec(text.slice(place, place + 200))?.[0] ?? '';
  const words = tokensIn(text, place, place + clause.length);
  const aligned = align(short, words, { first: true, last: false });
  return aligned && (wholeLong(short, clause) ?? spanOf(text, words, 0, aligned.to));
}
