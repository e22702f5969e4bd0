import type { Source } from '../../../glossary/index.ts';

/** What fits into a source, in UTF-16 code units. */
const LABEL = 500;
const ADDRESS = 4000;

/** Where an article was taken from, as far as it is known. */
export function sourceOf(title: string, url: string | undefined, date: string | undefined): Source {
  const day = dayOf(date);
  const address = addressOf(url);
  return {
    ...(title !== '' && { title: title.slice(0, LABEL) }),
    ...(address !== undefined && { url: address }),
    ...(day !== undefined && { date: day }),
  };
}

/** @returns a day as ISO 8601 has it; undefined for what is no date */
function dayOf(date = ''): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(date) ?? [];
  if (day !== undefined) return day;
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** Without the place in the page, which is no part of what was read. */
function addressOf(url = ''): string | undefined {
  if (!URL.canParse(url) || url.length > ADDRESS) return undefined;
  const address = new URL(url);
  address.hash = '';
  return /^(?:https?|file):$/.test(address.protocol) ? address.href : undefined;
}
