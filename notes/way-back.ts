import type { Note } from './model.ts';

/** Over so many words a text fragment names only its two ends. */
const WHOLE_WORDS = 10;
const END_WORDS = 5;

/**
 * The address that opens a note's page at its passage, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/).
 *
 * @returns undefined when the note's address is none that may be opened (anything but http, https and file)
 */
export function wayBack({ url, passage }: Pick<Note, 'url' | 'passage'>): string | undefined {
  const parsed = openable(url);
  if (!parsed) return undefined;
  // A half of a character cannot be in an address; a note on a page as a whole has no passage.
  const text = (passage.sentence || passage.exact).toWellFormed().trim();
  if (text === '') return parsed.href;
  const words = text.split(/\s+/u);
  const parts = words.length > WHOLE_WORDS ? [words.slice(0, END_WORDS), words.slice(-END_WORDS)] : [words];
  const directive = parts.map((part) => encodePart(part.join(' '))).join(',');
  parsed.hash = `${parsed.hash.replace(/:~:.*$/, '')}:~:text=${directive}`;
  return parsed.href;
}

/** @returns an address that may be opened: http, https and file, no other, whatever a note from elsewhere says */
export function openable(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return ['http:', 'https:', 'file:'].includes(parsed.protocol) ? parsed : undefined;
}

/** A hyphen at a part's end would mean prefix or suffix, a comma another part. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
