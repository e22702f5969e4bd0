import { LANGUAGES } from '../../glossary/index.ts';
import type { Found, NotesGroup } from './model.ts';

/**
 * What was found, as it goes from thread to thread: groups as columns. Tens of thousands of small objects take longer to
 * copy than to find.
 */
export interface PackedFound {
  readonly places: Uint32Array;
  readonly of: number;
  /** All labels and addresses, one after the other. */
  readonly text: string;
  /** Of each group {@link FIELDS} numbers: its count, the lengths of its label and address (1 more; 0 without one), its language. */
  readonly groups: Uint32Array;
}

const FIELDS = 4;

/** @returns it ready to be sent, and what can be handed over instead of being copied */
export function pack({ places, groups, of }: Found): { readonly packed: PackedFound; readonly owned: ArrayBuffer[] } {
  const numbers = new Uint32Array(groups.length * FIELDS);
  const texts: string[] = [];
  groups.forEach(({ label, url, language, count }, i) => {
    texts.push(label);
    if (url !== undefined) texts.push(url);
    const languageNumber = language === undefined ? 0 : LANGUAGES.indexOf(language) + 1;
    numbers.set([count, label.length, url === undefined ? 0 : url.length + 1, languageNumber], i * FIELDS);
  });
  const packed = { places, of, text: texts.join(''), groups: numbers };
  return { packed, owned: [places.buffer as ArrayBuffer, numbers.buffer] };
}

/** @returns what was packed */
export function unpack({ places, of, text, groups: numbers }: PackedFound): Found {
  const groups: NotesGroup[] = [];
  let start = 0;
  let at = 0;
  for (let i = 0; i < numbers.length; i += FIELDS) {
    const count = numbers[i] as number;
    const labelLength = numbers[i + 1] as number;
    const urlLength = numbers[i + 2] as number;
    const label = text.slice(at, at + labelLength);
    at += labelLength;
    const language = LANGUAGES[(numbers[i + 3] as number) - 1];
    const group = { label, start, count, ...(language && { language }) };
    groups.push(urlLength === 0 ? group : { ...group, url: text.slice(at, at + urlLength - 1) });
    at += Math.max(0, urlLength - 1);
    start += count;
  }
  return { places, groups, of };
}
