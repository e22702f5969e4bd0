import { type Entry, entryRef, headword, type Language } from '../../../glossary/index.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import type { About } from '../glossary/model.ts';
import type { Graph } from './graph.ts';

interface MapListProps {
  readonly about: About;
  readonly graph: Graph;
  readonly language: Language;
  readonly t: GlossaryTranslate;
}

/** The same as the picture in words: each entry and those that it is related to. */
export function MapList({ about, graph, language, t }: MapListProps) {
  const { compare } = new Intl.Collator(language);
  const name = (entry: Entry): string => headword(entry, language);
  const link = (entry: Entry) => <a href={`#${entryRef(about, entry)}`}>{name(entry)}</a>;
  const rows = graph.entries
    .map((entry, index) => ({
      entry,
      related: (graph.neighbours[index] ?? []).flatMap((other) => graph.entries[other] ?? []),
    }))
    .sort((a, b) => compare(name(a.entry), name(b.entry)));
  return (
    <section aria-labelledby="map-list">
      <h3 class="section" id="map-list">
        {t('map.list')}
      </h3>
      <ul class="map-list">
        {rows.map(({ entry, related }) => (
          <li key={entry.id}>
            <span class="serif">{link(entry)}</span>
            <ul aria-label={t('map.list.related', { name: name(entry) })}>
              {related.map((other) => (
                <li key={other.id}>{link(other)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
