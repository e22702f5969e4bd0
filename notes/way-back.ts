import { kindOf, type Note } from './model.ts';

/** Over so many words a text fragment names only its two ends. */
const WHOLE_WORDS = 10;
const END_WORDS = 5;

/** So few words stand in many places of a page: what is around them says which is meant. */
const FEW_WORDS = 3;
const CONTEXT_WORDS = 4;

/**
 * The address that opens a note's page at its passage, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/); of a note on a page as a whole, that page's.
 *
 * @returns undefined when the note's address is none that may be opened (anything but http, https and file)
 */
export function wayBack(note: Pick<Note, 'url' | 'entry' | 'passage'>): string | undefined {
  const { url, passage } = note;
  const parsed = openable(url);
  if (!parsed) return undefined;
  const directive = kindOf(note) === 'page' ? '' : directiveOf(passage);
  if (directive !== '') parsed.hash = `${parsed.hash.replace(/:~:.*$/, '')}:~:text=${directive}`;
  return parsed.href;
}

/** @returns an address that may be opened: http, https and file, no other, whatever a note from elsewhere says */
export function openable(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['http:', 'https:', 'file:'].includes(parsed.protocol) ? parsed : undefined;
}

/** The sentence around a name is in the page once, more likely than the name. */
function directiveOf({ exact, prefix, suffix, sentence }: Note['passage']): string {
  const words = wordsOf(sentence || exact);
  if (words.length > WHOLE_WORDS)
    return `${encodePart(words.slice(0, END_WORDS))},${encodePart(words.slice(-END_WORDS))}`;
  const all = encodePart(words);
  if (words.length === 0 || words.length > FEW_WORDS) return all;
  // A sentence may be no more than the name; then the words around it stand beside it all the same.
  const before = encodePart(wholeWords(wordsOf(prefix), 'last'));
  const after = encodePart(wholeWords(wordsOf(suffix), 'first'));
  const isWholeExact = all === encodePart(wordsOf(exact));
  return `${before && isWholeExact ? `${before}-,` : ''}${all}${after && isWholeExact ? `,-${after}` : ''}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Context is cut by characters, so its outermost word may be half a word, which browsers do not find. */
function wholeWords(words: readonly string[], which: 'first' | 'last'): string[] {
  const whole = words.length < 2 ? words : which === 'first' ? words.slice(0, -1) : words.slice(1);
  return which === 'first' ? whole.slice(0, CONTEXT_WORDS) : whole.slice(-CONTEXT_WORDS);
}

/** A hyphen at a part's end would mean prefix or suffix, a comma another part. */
function encodePart(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
}
