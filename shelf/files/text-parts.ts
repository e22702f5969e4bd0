import { FILE_LIMIT } from './limits.ts';
import { refuse, UnreadableFile } from './unreadable.ts';

/** What is needed of a file: a Blob has it. */
export interface FileLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Called between parts with how much has been read, from 0 to 1; what it throws ends the reading. */
export type Pause = (part: number) => void | Promise<void>;

/** So much is looked at to tell the encoding. */
const HEAD = 65_536;

/** What an XML declaration may call an encoding that is read; what else there is is rare, and guessing would spoil names. */
const NAMED: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16',
  'utf-16be': 'utf-16',
  'iso-8859-1': 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  latin1: 'iso-8859-1',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
};

const DECLARATION = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u;

/**
 * Reads a file as text, strictly: bytes that its encoding does not have are no text, rather than other signs in their place. The encoding is
 * told by a mark in front, by the zeros that UTF-16 has beside "<", or by an XML declaration; without any it is UTF-8.
 *
 * @returns the text in parts of some length, so that it need not fit into memory as a whole; the first one tells what the file is
 * @throws UnreadableFile
 */
export async function* textParts(file: FileLike, pause: Pause = () => undefined): AsyncGenerator<string> {
  if (file.size > FILE_LIMIT) throw new UnreadableFile({ why: 'large' });
  const encoding = encodingOf(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = file.stream().getReader();
  let bytes = 0;
  let lines = 1;
  let isEmpty = true;
  let held = '';
  const sound = (text: string): string => {
    const zero = text.indexOf('\0');
    if (zero >= 0) refuse('nul', lines + linesIn(text.slice(0, zero)));
    lines += linesIn(text);
    isEmpty &&= text.trim() === '';
    return text;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      const text = sound(decoded(() => decoder.decode(value, { stream: true })));
      held += text;
      if (held.length >= HEAD) {
        yield held;
        held = '';
      }
      await pause(bytes / file.size);
    }
    held += sound(decoded(() => decoder.decode()));
    if (isEmpty) throw new UnreadableFile({ why: 'empty' });
    yield held;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** @returns the beginning of a text */
export async function headOf(file: FileLike): Promise<string> {
  for await (const part of textParts(file)) return part.slice(0, HEAD);
  return '';
}

/** @returns how many lines end in a text */
export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableFile({ why: 'encoding' });
  }
}

function encodingOf(head: Uint8Array): string {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const name = DECLARATION.exec(String.fromCharCode(...head.subarray(0, 300)))?.[1];
  if (name === undefined) return 'utf-8';
  const encoding = NAMED[name.toLowerCase()];
  if (encoding === undefined) throw new UnreadableFile({ why: 'encoding' });
  // What says so in single bytes is not in pairs of them.
  if (encoding === 'utf-16') throw new UnreadableFile({ why: 'mislabelled' });
  if (encoding !== 'utf-8' && isUtf8(head)) throw new UnreadableFile({ why: 'mislabelled' });
  return encoding;
}

/** Text in one byte a letter that happens to be well-formed UTF-8 beyond ASCII hardly exists. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[^\0-\x7f]/u.test(text);
  } catch {
    return false;
  }
}
