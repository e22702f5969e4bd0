import type { Note } from '../../../notes/index.ts';
import { siteOf } from '../../../notes/index.ts';
import { openable } from '../../../notes/way-back.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { pagesOf } from './pages.ts';

interface EntryPagesProps {
  readonly notes: readonly Note[];
  readonly t: GlossaryTranslate;
}

/** The pages on which the reader has met an entry and saved it. */
export function EntryPages({ notes, t }: EntryPagesProps) {
  return (
    <section aria-labelledby="entry-pages">
      <h3 class="entry-part" id="entry-pages">
        {t('entry.pages')}
      </h3>
      <ul class="entry-pages">
        {pagesOf(notes).map(({ note, count }) => {
          const address = openable(note.url)?.href;
          const title = note.title || siteOf(note) || note.url;
          return (
            <li key={note.urlKey}>
              {address ? (
                <a href={address} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              <span class="hint">
                {[siteOf(note), count > 1 ? t('entry.pages.count', { count }) : ''].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
