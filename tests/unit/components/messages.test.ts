import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../../components/i18n/', import.meta.url);
const read = (language: string, surface: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`${language}/${surface}.json`, folder), 'utf8'));
const sources = globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'])
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Whether a key is said as it stands, or made from a value: `kind.${entry.kind}`. */
const isUsed = (key: string): boolean => {
  const made = key.replace(/[^.]+$/, '');
  return sources.includes(`'${key}'`) || (made !== '' && sources.includes(`\`${made}\${`));
};

describe.each(['popover', 'popup', 'library', 'settings'])('the messages of the %s', (surface) => {
  const en = read('en', surface);
  const id = read('id', surface);

  test('are the same in both languages', () => {
    expect(Object.keys(id)).toEqual(Object.keys(en));
  });

  test('take the same values in both languages', () => {
    const values = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
    for (const key of Object.keys(en)) expect(values(id[key] ?? ''), key).toEqual(values(en[key] ?? ''));
  });

  test.runIf(surface === 'popover')('have no plurals where the page says them', () => {
    const all = [...Object.values(en), ...Object.values(id)];
    expect(all.filter((text) => /\{\w+,/.test(text))).toEqual([]);
  });

  test('are all used', () => {
    const unused = Object.keys(en).filter((key) => !isUsed(key));
    expect(unused).toEqual([]);
  });
});
