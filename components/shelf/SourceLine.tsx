import type { Language, Source } from '../../glossary/index.ts';

interface SourceLineProps {
  readonly source: Source;
  readonly language: Language;
}

/** Where something was taken from: title, day, and the way there where the address may be opened. */
export function SourceLine({ source: { title, url, date, section }, language }: SourceLineProps) {
  const name = title || hostOf(url) || url || '';
  const isSafe = url !== undefined && /^https?:\/\//i.test(url);
  return (
    <>
      {isSafe && name !== '' ? (
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {[section, date && dayIn(language, date)].map((part) => part && ` · ${part}`)}
    </>
  );
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** A day as the language writes it; what is no day, as it stands. */
function dayIn(language: Language, date: string): string {
  const day = new Date(date);
  return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(day);
}
