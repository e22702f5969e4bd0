/** How close a name is to what was typed, closest first. */
export const CLOSENESS = {
  /** It is the name. */
  same: 0,
  /** But for dots of an acronym, or spaces ("kerja sama", "kerjasama"). */
  sameLetters: 1,
  /** The headword begins so. */
  headwordBegins: 2,
  /** Another name begins so. */
  nameBegins: 3,
  /** All words are in it. */
  words: 4,
  /** All are beginnings of words in it. */
  beginnings: 5,
  /** Its words are written together or apart. */
  respelled: 6,
  /** A word has the stem of what was typed. */
  related: 7,
  oneTypo: 8,
  twoTypos: 9,
  /** All words are in what is said of it, or in its names. */
  text: 10,
  /** All are beginnings of words there. */
  textBeginnings: 11,
} as const;

export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];
