import { decode } from '../../../notes/import/bytes.ts';

/** A larger file is no article. */
const LARGEST = 20 * 1024 * 1024;

/** The text of a file, or why there is none. */
export type ReadFile =
  | { readonly kind: 'html' | 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: Refused };

export type Refused = 'pdf' | 'large' | 'empty' | 'encoding';

/** Reads a file of text, Markdown or HTML, in whatever encoding it says that it is in. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST) return { kind: 'refused', why: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ascii(bytes, 5) === '%PDF-' || /\.pdf$/iu.test(file.name)) return { kind: 'refused', why: 'pdf' };
  const isHtml = /\.x?html?$/iu.test(file.name) || /^\s*<(?:!doctype html|html)/iu.test(ascii(bytes, 200));
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : decoded.why === 'encoding' ? inOldEncoding(bytes, isHtml) : undefined;
  if (text !== undefined) return { kind: isHtml ? 'html' : 'text', text };
  return { kind: 'refused', why: 'why' in decoded ? decoded.why : 'empty' };
}

/** Where HTML says its encoding (the HTML standard's prescan reads as far). */
const PRESCAN = 1024;

const CHARSET = /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu;

/** What is no Unicode: the encoding that HTML names, else that of old Western text, unless it is no text at all. */
function inOldEncoding(bytes: Uint8Array, isHtml: boolean): string | undefined {
  if (bytes.includes(0)) return undefined;
  const named = isHtml ? CHARSET.exec(ascii(bytes, PRESCAN))?.[1] : undefined;
  try {
    const text = new TextDecoder(named ?? 'windows-1252').decode(bytes);
    return isText(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Other files have control characters by the dozen. */
function isText(text: string): boolean {
  const controls = text.slice(0, 10_000).match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  return controls <= text.length / 200;
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
