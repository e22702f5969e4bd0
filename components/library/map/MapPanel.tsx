import { type Entry, entryRef, headword, otherLanguage } from '../../../glossary/index.ts';
import { Button } from '../../Button.tsx';
import { EntryNames } from '../../EntryNames.tsx';
import { Kind } from '../../Kind.tsx';
import type { MapViewProps } from './MapView.tsx';
import { mapPlace } from './map-place.ts';

interface MapPanelProps extends MapViewProps {
  readonly entry: Entry;
  readonly related: readonly Entry[];
  /** The id of the entry in the middle of the map. */
  readonly centre: string | undefined;
  readonly onChoose: (id: Entry['id']) => void;
}

/** What has been chosen on the map: what it is, and the ways on from it. */
export function MapPanel({ about, entry, related, centre, language, t, onChoose }: MapPanelProps) {
  const spoken = entry.definition[language] === '' ? otherLanguage(language) : language;
  return (
    <section class="map-panel" aria-labelledby="map-chosen">
      <h3 id="map-chosen">
        <a href={`#${entryRef(about, entry)}`}>
          <EntryNames entry={entry} language={language} />
        </a>
      </h3>
      <p class="meta">
        <Kind kind={entry.kind} language={language} />
        {centre !== entry.id && (
          <>
            {' · '}
            <a href={`#${mapPlace(about.id, { centre: entry.id, at: undefined })}`}>{t('map.only')}</a>
          </>
        )}
      </p>
      <p class="map-definition" lang={spoken === language ? undefined : spoken}>
        {entry.definition[spoken]}
      </p>
      <ul class="map-related" aria-label={t('entry.related')}>
        {related.map((other) => (
          <li key={other.id}>
            <Button look="link" onClick={() => onChoose(other.id)}>
              {headword(other, language)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
