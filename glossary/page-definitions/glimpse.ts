/**
 * What stands in a text that explains an acronym: in brackets one word, large letters, or several words behind one that begins
 * like them; an acronym before a bracket; words that join beside large letters. It says less than {@link mayDefine}, in fewer
 * bytes, as every page has to load it. Nothing in it runs on without end: text may have no blanks.
 */
const GLIMPSE =
  /\((?:["'\u201c\u2018]?\p{L}{3,16}["'\u201d\u2019]?\)|[^)]{0,99}?[A-Z]\S?[A-Z\d]|(?<=(?:(\p{Ll})|\p{Lu})\p{Ll}{3,16}\s\()(?:\S+ )?\1\p{L}+ \p{L})|[A-Z]\S?[A-Z\d]\S{0,16}\s\(|singkat|akronim|alias|bbrev|shorten|(?:or|atau|kenal|ebut|known|called|after|forth) .{0,20}?[A-Z]{2}|[A-Z]{2}\S{0,16} \(?(?:or|atau|ya[ik]|i\.e|adalah [A-Z]|is sh|is an? [ai]|stands|short|kep)/u;

/** @returns whether a text may explain an acronym, in less time than it takes to know */
export function glimpse(text: string): boolean {
  return GLIMPSE.test(text);
}
