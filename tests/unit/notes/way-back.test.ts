import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wayBack } from '../../../notes/index.ts';
import { anyText } from './arbitraries.ts';

const NOWHERE = { exact: '', prefix: '', suffix: '', sentence: '' };

/** What a browser reads in a text directive. */
interface Directive {
  prefix?: string;
  start?: string;
  end?: string;
  suffix?: string;
}

/** @returns the directive of an address, read as the standard has it */
function read(address: string): Directive | undefined {
  const [, text] = /:~:text=([^&]*)$/.exec(address) ?? [];
  if (text === undefined) return undefined;
  const parts = text.split(',');
  const found: Directive = {};
  if (parts[0]?.endsWith('-')) found.prefix = decodeURIComponent(parts.shift()?.slice(0, -1) ?? '');
  if (parts.at(-1)?.startsWith('-')) found.suffix = decodeURIComponent(parts.pop()?.slice(1) ?? '');
  const [start, end, ...rest] = parts.map(decodeURIComponent);
  expect(rest).toEqual([]);
  return { ...found, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function directive(passage: Partial<typeof NOWHERE>): Directive | undefined {
  return read(wayBack({ url: 'https://a.example/', passage: { ...NOWHERE, ...passage } }) ?? '');
}

function plain(text: string): string {
  return text.toWellFormed().split(/\s+/u).filter(Boolean).join(' ');
}

describe('the way back', () => {
  test('to one word without its sentence names the words around it, but no half ones', () => {
    const passage = { exact: 'UNHCR', prefix: 'ummer the staff of ', suffix: ' came at dawn, with boa' };
    expect(directive(passage)).toEqual({ prefix: 'the staff of', start: 'UNHCR', suffix: 'came at dawn, with' });
  });

  test('to one word is by its sentence where that is kept', () => {
    const passage = {
      exact: 'UNHCR',
      prefix: 'the staff of ',
      suffix: ' came',
      sentence: 'The staff of UNHCR came at dawn.',
    };
    expect(directive(passage)).toEqual({ start: 'The staff of UNHCR came at dawn.' });
  });

  test('to a page as a whole is its address, as it is', () => {
    expect(wayBack({ url: 'https://a.example/x#part', passage: NOWHERE })).toBe('https://a.example/x#part');
  });

  test('keeps what the address had, and replaces a directive that it had', () => {
    const passage = { ...NOWHERE, exact: 'pro-and-con, then' };
    expect(wayBack({ url: 'https://a.example/x?y#part:~:text=old', passage })).toBe(
      'https://a.example/x?y#part:~:text=pro%2Dand%2Dcon%2C%20then',
    );
  });

  test('of any passage says what the browser is to find, and nothing else', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (exact, prefix, suffix, sentence) => {
        fc.pre(plain(exact) !== '' && plain(sentence || exact) !== '');
        const found = directive({ exact, prefix, suffix, sentence });
        const whole = plain(sentence || exact);
        if (found?.end === undefined) expect(found?.start).toBe(whole);
        else {
          expect(whole.startsWith(found.start ?? '?')).toBe(true);
          expect(whole.endsWith(found.end)).toBe(true);
        }
        expect(plain(prefix).endsWith(found?.prefix ?? '')).toBe(true);
        expect(plain(suffix).startsWith(found?.suffix ?? '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('never leads to a script, nor to anything but a page', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'JaVaScRiPt:',
      ' javascript:',
      'data:text/html,',
      'vbscript:',
      'blob:',
      'about:',
      'https:',
      'http://',
      'file:///',
      '',
    );
    fc.assert(
      fc.property(scheme, anyText, anyText, (start, rest, exact) => {
        const way = wayBack({ url: start + rest, passage: { ...NOWHERE, exact } });
        if (way !== undefined) expect(['http:', 'https:', 'file:']).toContain(new URL(way).protocol);
      }),
      { numRuns: 1000 },
    );
  });
});
