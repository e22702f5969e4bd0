import { expect, test } from 'vitest';
import { lookOf, searchOf } from '../../../../components/gallery/address.ts';

test('the address asks for theme, language and size of text', () => {
  expect(lookOf('?theme=dark&language=id&size=200')).toEqual({ theme: 'dark', language: 'id', size: '200' });
});

test('what the address does not say, or nobody knows, is as usual', () => {
  expect(lookOf('?theme=pink&size=')).toEqual({ theme: 'system', language: 'en', size: '100' });
});

test('a look makes the address that asks for it', () => {
  for (const search of ['', '?theme=light', '?theme=dark&language=id&size=200']) {
    expect(searchOf(lookOf(search))).toBe(search);
  }
});
