import { useId } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { ReadingPicture as Picture } from '../../notes/desk/model.ts';
import { queryFor } from '../../notes/desk/query-text.ts';
import type { PictureTranslate } from '../i18n/picture.ts';
import { Bars } from './Bars.tsx';
import { Columns } from './Columns.tsx';
import { periodsOf } from './periods.ts';

interface ReadingPictureProps {
  readonly t: PictureTranslate;
  readonly language: Language;
  readonly picture: Picture;
  /** Whether it is open to begin with. */
  readonly isOpen?: boolean;
  /** Called with what one would type to find the notes on a term, or of a site. */
  readonly onSearch: (text: string) => void;
}

/** A picture of one's reading: when, which terms, where. It opens on demand; nothing at all while there are no notes. */
export function ReadingPicture({ t, language, picture, isOpen = false, onSearch }: ReadingPictureProps) {
  const id = useId();
  const { months, terms, sites, notes, pages } = picture;
  if (notes === 0) return null;
  return (
    <details class="picture" open={isOpen}>
      <summary class="picture-head">
        <h3 class="picture-title" id={id}>
          {t('title')}
        </h3>
        <p class="picture-sum">{t('summary', { notes, pages })}</p>
      </summary>
      {months.length > 1 && (
        <section class="picture-part over-time" aria-labelledby={`${id}-months`}>
          <h4 id={`${id}-months`}>{t('months')}</h4>
          <Columns t={t} language={language} labelledBy={`${id}-months`} periods={periodsOf(months, language)} />
        </section>
      )}
      {terms.length > 0 && (
        <section class="picture-part" aria-labelledby={`${id}-terms`}>
          <h4 id={`${id}-terms`}>{t('terms')}</h4>
          <Bars
            t={t}
            language={language}
            labelledBy={`${id}-terms`}
            counted={terms}
            areHeadwords
            onChoose={(label) => onSearch(queryFor('term', label))}
          />
        </section>
      )}
      {sites.length > 0 && (
        <section class="picture-part" aria-labelledby={`${id}-sites`}>
          <h4 id={`${id}-sites`}>{t('sites')}</h4>
          <Bars
            t={t}
            language={language}
            labelledBy={`${id}-sites`}
            counted={sites}
            onChoose={(label) => onSearch(queryFor('site', label))}
          />
        </section>
      )}
    </details>
  );
}
