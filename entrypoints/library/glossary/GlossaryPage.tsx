import type { GlossaryTranslate } from '../../../components/i18n/glossary-views.ts';
import { Guide } from '../../../components/library/glossary/Guide.tsx';
import type { About } from '../../../components/library/glossary/model.ts';
import { ListView } from '../../../components/library/list/ListView.tsx';
import { listPlace, listQueryOf } from '../../../components/library/list/list-place.ts';
import { viewOf } from '../../../components/library/place.ts';
import type { Glossary, Language } from '../../../glossary/index.ts';
import type { PlaceState } from '../use-place.ts';
import { useQuery } from '../use-query.ts';
import { EntryPage } from './EntryPage.tsx';
import { LazyMap } from './LazyMap.tsx';
import { Missing } from './Missing.tsx';
import type { OpenGlossary } from './use-open-glossary.ts';

export interface GlossaryPageProps {
  readonly language: Language;
  readonly t: GlossaryTranslate;
  readonly where: PlaceState;
  readonly place: string;
  readonly open: OpenGlossary;
}

/** A view of the glossary that is open: its guide, its list, its map, one of its entries. */
export function GlossaryPage(props: GlossaryPageProps) {
  const { t, open, place } = props;
  const { about, whole } = open;
  const view = viewOf(place);
  if (open.isMissing) return <Missing {...props} what="glossary" />;
  if (!about) return null;
  if (view === 'entry') return <EntryPage {...props} about={about} />;
  if (!whole) return <p role="status">{t('loading')}</p>;
  if (view === 'map') return <LazyMap {...props} about={about} glossary={whole} key={about.id} />;
  // A glossary without sections has no other guide.
  if (view === 'list' || about.sections.length === 0)
    return <List {...props} about={about} glossary={whole} key={about.id} />;
  return <Guide {...props} about={about} glossary={whole} />;
}

function List({ about, ...rest }: GlossaryPageProps & { readonly about: About; readonly glossary: Glossary }) {
  const asked = useQuery(rest.where, listQueryOf, (query) => listPlace(about.id, query));
  return <ListView {...rest} {...asked} about={about} />;
}
