import { expect, test } from 'vitest';
import { periodsOf } from '../../../components/library/periods.ts';

/** So many months from one on, each with as many notes as its place says. */
function monthsFrom(year: number, month: number, length: number) {
  return Array.from({ length }, (_, i) => {
    const at = year * 12 + month - 1 + i;
    return { label: `${Math.trunc(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`, count: i + 1 };
  });
}

test('two years are shown by month, in the words of the language', () => {
  const english = periodsOf(monthsFrom(2025, 3, 24), 'en');
  expect(english).toHaveLength(24);
  expect(english[0]).toEqual({ count: 1, name: 'March 2025', short: 'M', year: '2025' });
  expect(english[10]).toEqual({ count: 11, name: 'January 2026', short: 'J', year: '2026' });
  expect(english[11]).not.toHaveProperty('year');
  expect(periodsOf(monthsFrom(2025, 3, 1), 'id')[0]?.name).toBe('Maret 2025');
});

test('the first month says its year when the next one is far enough', () => {
  expect(periodsOf(monthsFrom(2025, 11, 6), 'en').map(({ year }) => year)).toEqual([
    undefined,
    undefined,
    '2026',
    undefined,
    undefined,
    undefined,
  ]);
  expect(periodsOf(monthsFrom(2025, 11, 2), 'en').map(({ year }) => year)).toEqual(['2025', undefined]);
});

test('more are shown by year, the last ones', () => {
  const years = periodsOf(monthsFrom(2024, 12, 26), 'en');
  expect(years).toEqual([
    { count: 1, name: '2024', short: '’24' },
    { count: 90, name: '2025', short: '’25' },
    { count: 234, name: '2026', short: '’26' },
    { count: 26, name: '2027', short: '’27' },
  ]);
  expect(periodsOf(monthsFrom(1970, 1, 700), 'en')).toHaveLength(24);
});
