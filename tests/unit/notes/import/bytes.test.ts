import { describe, expect, test } from 'vitest';
import { FILE_LIMIT, readNotes } from '../../../../notes/import/index.ts';
import { IMPORTED, readFile } from './read.ts';

const TABLE = 'url,quote\nhttps://a.example/,Café “é” 🌍\n';

/** UTF-16, which no encoder of the platform writes. */
function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

const latin1 = Uint8Array.from('url,quote\nhttps://a.example/,Café\n', (sign) => sign.charCodeAt(0));

describe('the bytes of a file', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TABLE)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TABLE}`)],
    ['UTF-16, little end first', utf16(`\uFEFF${TABLE}`, true)],
    ['UTF-16, big end first', utf16(`\uFEFF${TABLE}`, false)],
  ])('are read as %s', async (_, bytes) => {
    expect(await readFile(bytes)).toMatchObject({ notes: [{ passage: { exact: 'Café “é” 🌍' } }], refused: [] });
  });

  test.each([
    ['in the encoding of old Windows', latin1],
    ['in UTF-16 without a mark', utf16(TABLE, true)],
    ['in UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x75, 0, 0, 0])],
    ['of a program', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 8, 8, 8, 0, 0xe1, 0x9a])],
    ['cut within a sign', new TextEncoder().encode('url,quote\nx,🌍').slice(0, -1)],
  ])('%s are refused, not read as something else', async (_, bytes) => {
    expect(await readFile(bytes)).toEqual({ kind: 'unreadable', why: 'encoding' });
  });

  test('of which there are none, or only blanks, are no notes', async () => {
    expect(await readFile('')).toEqual({ kind: 'unreadable', why: 'empty' });
    expect(await readFile('\uFEFF \n')).toEqual({ kind: 'unreadable', why: 'empty' });
  });

  test('of which there are too many are not even asked for', async () => {
    const arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error('asked for'));
    const reading = await readNotes({ size: FILE_LIMIT + 1, arrayBuffer }, { name: 'large', importedAt: IMPORTED });
    expect(reading).toEqual({ kind: 'unreadable', why: 'large' });
  });
});
