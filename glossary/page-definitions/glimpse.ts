/**
 * What stands in a text that explains an acronym: a bracket around words, or words that join beside large letters. It says
 * little, in few bytes, as every page has to load it.
 */
const GLIMPSE =
  /\(["'\u201c\u2018]?\p{L}|singkat|akronim|alias|bbrev|shorten|(?:or|atau|kenal|ebut|known|called|after|forth) .{0,20}?[A-Z]{2}|[A-Z]{2}\S* \(?(?:or|atau|ya[ik]|i\.e|adalah [A-Z]|is sh|is an? [ai]|stands|short|kep)/u;

/** @returns whether a text may explain an acronym, in less time than it takes to know */
export function glimpse(text: string): boolean {
  return GLIMPSE.test(text);
}
