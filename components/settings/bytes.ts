import type { Language } from '../../glossary/index.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** @returns a size in words of a language, in the unit that keeps it below a thousand: "1.2 MB" */
export function bytesIn(language: Language, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const unit = UNITS[power] ?? 'byte';
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: power > 1 ? 1 : 0 });
  return format.format(bytes / 1000 ** power);
}
