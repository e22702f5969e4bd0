import { useMemo } from 'preact/hooks';
import { type Entry, entryRef, type Glossary, headword, KINDS, type Language } from '../../../glossary/index.ts';
import { Empty } from '../../Empty.tsx';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { Kind } from '../../Kind.tsx';
import type { About } from '../glossary/model.ts';
import { Trail } from '../glossary/Trail.tsx';
import { glossaryPlace } from '../place.ts';
import { ViewTitle } from '../ViewTitle.tsx';
import { GraphMap } from './GraphMap.tsx';
import { graphOf, relatedOnly } from './graph.ts';
import { MapList } from './MapList.tsx';
import { MapPanel } from './MapPanel.tsx';
import { mapPlace, mapQueryOf } from './map-place.ts';
import { partOf } from './view.ts';

export interface MapViewProps {
  readonly about: About;
  readonly glossary: Glossary;
  readonly language: Language;
  readonly t: GlossaryTranslate;
  readonly place: string;
  readonly onGo: (place: string, how: 'push' | 'replace') => void;
}

/** How the entries of a glossary relate, as a picture to walk in and as a list. */
export function MapView(props: MapViewProps) {
  const { about, glossary, language, t, place, onGo } = props;
  const { centre, at } = mapQueryOf(place);
  const all = useMemo(() => relatedOnly(graphOf(glossary.entries)), [glossary]);
  const part = useMemo(() => partOf(all, { centre }), [all, centre]);
  const { graph } = part;
  const found = graph.entries.findIndex(({ id }) => id === (at ?? part.centre));
  const chosen = found < 0 ? undefined : found;
  const entry = chosen === undefined ? undefined : graph.entries[chosen];
  const choose = (id: Entry['id'] | undefined): void => onGo(mapPlace(about.id, { centre, at: id }), 'replace');
  return (
    <article class="map-view" aria-labelledby={`map-${about.id}`}>
      <Trail about={about} language={language} t={t} />
      <ViewTitle id={`map-${about.id}`} text={t('map.title')} isHere />
      {all.entries.length === 0 ? (
        <Empty text={t('map.empty')}>
          <a href={`#${glossaryPlace('list', about.id)}`}>{t('list.title')}</a>
        </Empty>
      ) : (
        <>
          <p class="source">{saidOf(props, part, all.entries.length)}</p>
          <GraphMap
            key={`${about.id}/${part.centre ?? ''}`}
            graph={graph}
            chosen={chosen}
            language={language}
            t={t}
            panel={
              entry &&
              chosen !== undefined && (
                <MapPanel
                  {...props}
                  entry={entry}
                  related={relatedTo(graph, chosen)}
                  centre={part.centre}
                  onChoose={choose}
                />
              )
            }
            onChoose={(index) => choose(index === undefined ? undefined : graph.entries[index]?.id)}
            onOpen={(index) => {
              const opened = graph.entries[index];
              if (opened) onGo(entryRef(about, opened), 'push');
            }}
          >
            <ul class="legend">
              {KINDS.filter((kind) => graph.entries.some((each) => each.kind === kind)).map((kind) => (
                <li key={kind}>
                  <Kind kind={kind} language={language} />
                </li>
              ))}
            </ul>
            {part.centre !== undefined && centre !== undefined && (
              <a href={`#${glossaryPlace('map', about.id)}`}>{t('map.whole')}</a>
            )}
          </GraphMap>
          <MapList about={about} graph={graph} language={language} t={t} />
        </>
      )}
    </article>
  );
}

function relatedTo({ entries, neighbours }: ReturnType<typeof graphOf>, index: number): Entry[] {
  return (neighbours[index] ?? []).flatMap((other) => entries[other] ?? []);
}

/** What is in sight: all of it, or an entry and what is around it. */
function saidOf({ language, t }: MapViewProps, { graph, centre }: ReturnType<typeof partOf>, total: number): string {
  const counts = { count: graph.entries.length, relations: graph.edges.length, total };
  const middle = graph.entries.find(({ id }) => id === centre);
  return middle ? t('map.around', { ...counts, name: headword(middle, language) }) : t('map.all', counts);
}
