import { wholeLong } from './brackets.ts';
import type { ElementHints, Found } from './model.ts';
import { isShortForm } from './short-forms.ts';
import { isListedTerm } from './terms.ts';
import { tokensIn } from './tokens.ts';

/** A term in a list is explained by at least so many words. */
const FEWEST_SAID = 4;

/** @returns what the page's elements say that something means */
export function fromElements(text: string, hints: ElementHints): Found[] {
  return [...abbreviations(text, hints), ...terms(text, hints), ...listed(text, hints)];
}

function abbreviations(text: string, { abbreviations: all = [] }: ElementHints): Found[] {
  return all.flatMap(({ start, end, title }) => {
    const short = text.slice(start, end).trim();
    const isWord = isShortForm(short) && title.trim().length > short.length && tokensIn(title).length > 1;
    return isWord ? [{ short, long: title.trim(), start, end: start + short.length, how: 'abbr' as const }] : [];
  });
}

function terms(text: string, { terms: all = [] }: ElementHints): Found[] {
  return all.flatMap(({ start, end }) => {
    const short = text.slice(start, end);
    return isListedTerm(short) ? [{ short, long: '', start, end, how: 'dfn' as const }] : [];
  });
}

function listed(text: string, { description }: ElementHints): Found[] {
  const short = text.trim().replace(/:$/u, '');
  const start = text.indexOf(short);
  if (description === undefined || short === '') return [];
  const found = { short, start, end: start + short.length, how: 'list' as const };
  const begins = /^[^.;:()\n\u2013\u2014]*/u.exec(description)?.[0].trim() ?? '';
  const long = isShortForm(short)
    ? (wholeLong(short, begins) ?? wholeLong(short, begins.split(',')[0] ?? ''))
    : undefined;
  if (long) return [{ ...found, long }];
  const isSaid =
    tokensIn(description).length >= FEWEST_SAID && /^\p{L}/u.test(description.trim()) && !/\d{2}/u.test(description);
  return isSaid && isListedTerm(short) ? [{ ...found, long: '' }] : [];
}
