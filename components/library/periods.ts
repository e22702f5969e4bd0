import type { Language } from '../../glossary/index.ts';
import type { Tally } from '../../notes/desk/model.ts';

/** More months than these are shown as years. */
const MONTHS = 24;

/** Of more years the last ones are shown. */
const YEARS = 24;

/** A month or a year, with the notes that were made in it. */
export interface Period {
  readonly count: number;
  /** As one says it: "March 2026". */
  readonly name: string;
  /** As it stands below its column: "M". */
  readonly short: string;
  /** What stands below that where a year begins. */
  readonly year?: string;
}

/**
 * @param months one after the other, none left out
 * @returns what is shown of them: months, or years when they are many
 */
export function periodsOf(months: readonly Tally[], language: Language): readonly Period[] {
  return months.length > MONTHS ? yearsOf(months) : monthsOf(months, language);
}

function monthsOf(months: readonly Tally[], language: Language): readonly Period[] {
  const long = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const narrow = new Intl.DateTimeFormat(language, { month: 'narrow', timeZone: 'UTC' });
  const january = months.findIndex(({ label }) => label.endsWith('-01'));
  return months.map(({ label, count }, i) => {
    const date = new Date(`${label}-01T00:00:00Z`);
    // The first month says its year too, when the next year leaves it room.
    const hasYear = label.endsWith('-01') || (i === 0 && (january === -1 || january > 3));
    const period = { count, name: long.format(date), short: narrow.format(date) };
    return hasYear ? { ...period, year: label.slice(0, 4) } : period;
  });
}

function yearsOf(months: readonly Tally[]): readonly Period[] {
  const years = new Map<string, number>();
  for (const { label, count } of months) {
    const year = label.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].slice(-YEARS).map(([name, count]) => ({ name, count, short: `’${name.slice(2)}` }));
}
