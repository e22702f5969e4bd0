import type { Language, Source } from '../../../glossary/index.ts';
import { openable } from '../../../notes/way-back.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';

interface SourceLineProps {
  readonly source: Source;
  readonly language: Language;
  readonly t: GlossaryTranslate;
}

/** Where something was taken from; its address is a link only where it may be opened. */
export function SourceLine({ source, language, t }: SourceLineProps) {
  const { title, url, date, section } = source;
  const address = url === undefined ? undefined : openable(url)?.href;
  const name = title || url || t('source.unnamed');
  const more = [section, date && dateIn(date, language)].filter(Boolean).join(' · ');
  return (
    <span class="source-line">
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {more !== '' && ` · ${more}`}
    </span>
  );
}

/** @returns a day as people write it; what is none, as it stands */
function dateIn(date: string, language: Language): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return date;
  // A day without a time is that day everywhere.
  const timeZone = date.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', ...timeZone }).format(at);
}
