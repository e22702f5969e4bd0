/** A larger file is not read: its text and its notes would not fit into memory side by side. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** The text of a file, or why there is none. `encoding`: neither UTF-8 nor UTF-16 with a mark in front, or no text at all. */
export type Decoded = { readonly text: string } | { readonly why: 'empty' | 'encoding' };

/**
 * Reads bytes as text, strictly: signs that an encoding does not have are no text, rather than other signs in its place.
 *
 * @param bytes of a file: UTF-8 with or without a mark in front, or UTF-16 with one
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // No text has a zero in it; UTF-16 without a mark and most other kinds of files do.
    if (text.includes('\0')) return { why: 'encoding' };
    return text.trim() === '' ? { why: 'empty' } : { text };
  } catch {
    return { why: 'encoding' };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
