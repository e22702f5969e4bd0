import { Empty } from '../../../components/Empty.tsx';
import { glossaryPlace } from '../../../components/library/place.ts';
import { ViewTitle } from '../../../components/library/ViewTitle.tsx';
import type { GlossaryPageProps } from './GlossaryPage.tsx';

/** Stands where an address leads that names nothing (any more). */
export function Missing({ t, open, what }: GlossaryPageProps & { readonly what: 'glossary' | 'entry' }) {
  return (
    <>
      <ViewTitle id="missing" text={t('missing.title')} isHere />
      <Empty text={t(`missing.${what}`)}>
        {what === 'entry' && open.about ? (
          <a href={`#${glossaryPlace('list', open.about.id)}`}>{t('missing.list')}</a>
        ) : (
          <a href="#glossaries">{t('missing.glossaries')}</a>
        )}
      </Empty>
    </>
  );
}
