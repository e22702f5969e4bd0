/** The longest sentence that is shown, in UTF-16 code units; a longer one is cut around what it explains. */
const LIMIT = 300;

/** Full stops behind these end no sentence. */
const ABBREVIATED =
  /(?:^|[\s("'\u201c])(?:\p{L}|Dr|Prof|Mr|Mrs|Ms|St|Jl|No|Ir|Hj|dll|dsb|dkk|hlm|hal|tgl|e\.g|i\.e|etc|vs|approx|cf|al|Fig|Inc|Ltd|Corp|Co|Tbk|ca|maks|min)\.$/iu;

const ENDS = /[.!?\u2026]+["'\u201d\u2019)\]]*(?=\s)|\u2028{2}|\ufffc/gu;

/** A sentence of a text, `[start, end)`, white space around it left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @returns the sentences of a text, in order */
export function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const lead = /^[\s\u2028\ufffc]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
    const end = from + text.slice(from, to).trimEnd().length;
    if (from + lead < end) spans.push({ start: from + lead, end });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(ENDS)) {
    const end = index + mark.length;
    const isAbbreviated = mark === '.' && ABBREVIATED.test(text.slice(Math.max(0, index - 12), end));
    const goesOn = /^\s+\p{Ll}/u.test(text.slice(end, end + 8));
    if (!isAbbreviated && !goesOn) add(end);
  }
  add(text.length);
  return spans;
}

/**
 * @param text running text
 * @param start where what is explained begins
 * @param end where it ends
 * @param sentences of the text
 * @returns the sentence around it as it may be shown: plain text of bounded length, cut between words where it is longer
 */
export function sentenceAround(text: string, start: number, end: number, sentences = sentencesIn(text)): string {
  const sentence = sentences.find((span) => span.start <= start && span.end >= end) ?? { start, end };
  if (sentence.end - sentence.start <= LIMIT) return plain(text.slice(sentence.start, sentence.end));
  const from = Math.max(sentence.start, start - LIMIT / 3);
  const to = Math.min(sentence.end, from + LIMIT);
  const first = from === sentence.start ? from : from + Math.max(0, text.slice(from, start).search(/(?<=\s)\S/u));
  const last = to === sentence.end ? to : Math.max(end, text.lastIndexOf(' ', to));
  return `${first > sentence.start ? '… ' : ''}${plain(text.slice(first, last))}${last < sentence.end ? ' …' : ''}`;
}

/**
 * What a page says is shown as text of ours, so it may not turn or hide what stands around it.
 *
 * @returns the text without control characters, marks of direction and other invisible ones, with single spaces
 */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\ufffc]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
