import { describe, expect, it } from 'vitest';
import { readFile } from '../../../entrypoints/library/make/read-file.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (char) => char.charCodeAt(0));

function file(name: string, ...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): File {
  return new File([...parts], name);
}

describe('a file that a glossary is made from', () => {
  it('is text or HTML by its name or by how it begins', async () => {
    expect(await readFile(file('a.md', '# Karang'))).toEqual({ kind: 'text', text: '# Karang' });
    expect((await readFile(file('a.html', '<p>Karang'))).kind).toBe('html');
    expect((await readFile(file('a.txt', '\n<!DOCTYPE html><p>Karang'))).kind).toBe('html');
  });

  it('is read in the encoding of its mark, else as UTF-8, else as HTML says, else as old Western text', async () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00]);
    expect(await readFile(file('a.txt', wide))).toEqual({ kind: 'text', text: 'A\u00e9' });
    expect(await readFile(file('a.txt', 'd\u00e9j\u00e0'))).toEqual({ kind: 'text', text: 'd\u00e9j\u00e0' });
    expect(await readFile(file('a.txt', bytes('d\u00e9j\u00e0')))).toEqual({ kind: 'text', text: 'd\u00e9j\u00e0' });
    const greek = await readFile(file('a.html', bytes('<meta charset="iso-8859-7"><p>\u00e1')));
    expect(greek).toEqual({ kind: 'html', text: '<meta charset="iso-8859-7"><p>\u03b1' });
  });

  it.each([
    ['a PDF by how it begins', file('a.txt', '%PDF-1.4 …'), 'pdf'],
    ['a PDF by its name', file('a.PDF', 'x'), 'pdf'],
    ['nothing', file('a.txt', ''), 'empty'],
    ['white space', file('a.html', ' \n\t'), 'empty'],
    ['an archive', file('a.docx', bytes('PK\u0003\u0004\u0000\u0000')), 'encoding'],
    ['an encoding that there is not', file('a.html', bytes('<meta charset="klingon"><p>\u00e1')), 'encoding'],
    ['more than 20 MB', file('a.txt', new Uint8Array(20 * 1024 * 1024 + 1)), 'large'],
  ])('is refused when it is %s', async (_, given, why) => {
    expect(await readFile(given)).toEqual({ kind: 'refused', why });
  });
});
