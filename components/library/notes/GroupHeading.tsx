import type { ComponentChildren } from 'preact';
import type { Language } from '../../../glossary/index.ts';
import type { Grouping, NotesGroup } from '../../../notes/desk/model.ts';
import { type Note, siteOf } from '../../../notes/index.ts';
import type { NotesTranslate } from '../../i18n/notes.ts';

interface GroupHeadingProps {
  readonly group: NotesGroup;
  readonly grouping: Grouping;
  /** The first note of the group, when it is known. */
  readonly first: Note | undefined;
  readonly language: Language;
  readonly t: NotesTranslate;
}

/** Stands over notes that belong together. */
export function GroupHeading(props: GroupHeadingProps) {
  const { group, grouping, t } = props;
  return (
    <div class="note-group">
      <h3 lang={grouping === 'term' ? group.language : undefined}>{labelOf(props)}</h3>
      <span>{t('count', { count: group.count })}</span>
    </div>
  );
}

function labelOf({ group: { label, url }, grouping, first, language, t }: GroupHeadingProps): ComponentChildren {
  if (grouping === 'day') return dayName(label, language);
  if (grouping === 'term') {
    if (label === '') return t('group.noTerm');
    return first?.entry === undefined ? label : <a href={`#${first.entry}`}>{label}</a>;
  }
  const site = first ? siteOf(first) : '';
  const text = label || site || url;
  return (
    <>
      {url !== undefined && /^(?:https?|file):/.test(url) ? (
        <a href={url} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
      {site !== '' && site !== text && <span class="note-group-site"> {site}</span>}
    </>
  );
}

/** @param day YYYY-MM-DD, by the clock on the wall */
function dayName(day: string, language: Language): string {
  const [year = Number.NaN, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date);
  return Number.isNaN(at.getTime()) ? day : new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(at);
}
