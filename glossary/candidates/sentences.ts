/** A sentence, by where it starts and ends in its text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that a name, a number or the rest of the sentence follows; without their full stop, in small letters. */
const ABBREVIATIONS = new Set(
  (
    'dr drs dra ir prof h hj kh st sdr sdri no hlm hal jl jln gg kab kec kel tgl thn pt cv tbk a.n u.p d.a s.d ' +
    'mr mrs ms jr sr gen col lt sgt rev hon gov sen rep fig figs ed eds vol pp p ch sec dept approx est inc ltd co corp vs cf ' +
    'e.g i.e a.k.a u.s u.k u.n'
  ).split(' '),
);

/** "A." of "J. A. Soekarno". */
const INITIAL = /(?:^|[\s(.])\p{Lu}\.$/u;

const LAST_WORD = /([\p{L}.]+)\.$/u;

/**
 * Cuts a text into sentences by the rules of Unicode (UAX 29), but not after an abbreviation or an initial, nor before a small letter.
 *
 * @param text one block
 * @param language a BCP 47 tag
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  // To the segmenter a line's end is a sentence's end; here it is a space.
  const flat = text.replace(/\s/gu, ' ');
  const sentences: Sentence[] = [];
  let start = 0;
  let end = 0;
  const close = (): void => {
    const trimmed = flat.slice(start, end);
    const from = start + trimmed.length - trimmed.trimStart().length;
    const to = from + trimmed.trim().length;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (const { index, segment } of segmenter(language).segment(flat)) {
    if (index > start && !goesOn(flat.slice(start, index).trimEnd(), segment)) close();
    end = index + segment.length;
  }
  close();
  return sentences;
}

/** To make one takes longer than to use it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

function goesOn(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  const last = before.slice(-20);
  if (INITIAL.test(last)) return true;
  const word = LAST_WORD.exec(last)?.[1]?.toLowerCase();
  return word !== undefined && ABBREVIATIONS.has(word);
}
