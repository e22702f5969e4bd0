/** The longest sentence kept; beyond it the text is no sentence. */
const SENTENCE_LIMIT = 400;

/** White space and line breaks as one space each; soft hyphens and object signs go. */
export function collapse(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '').replace(/\s+/gu, ' ');
}

/**
 * @param source a text, in which something stands from `start` to `end`
 * @returns the sentence around that, white space collapsed as a reader sees it
 */
export function sentenceAt(source: string, start: number, end: number, language: string): string {
  // To the segmenter a line's end is a sentence's end; in HTML it is a space.
  const text = source.replace(/\s/gu, ' ');
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  // Sentences are cut at a mark's own full stop ("U.N."), so those from its first to its last letter are joined.
  let from = start;
  let to = end;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index <= start && index + segment.length > start) from = index;
    if (index < end && index + segment.length >= end) to = index + segment.length;
  }
  if (to - from > SENTENCE_LIMIT) {
    // Cut between words: half a word is found nowhere.
    const early = start - SENTENCE_LIMIT / 2;
    const late = end + SENTENCE_LIMIT / 2;
    if (early > from) from = Math.min(start, 1 + text.indexOf(' ', early));
    if (late < to) to = Math.max(end, text.lastIndexOf(' ', late));
  }
  return collapse(text.slice(from, to)).trim();
}
