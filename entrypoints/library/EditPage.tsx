import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { notesWords } from '../../components/i18n/notes.ts';
import { shelfWords } from '../../components/i18n/shelf.ts';
import { ViewTitle } from '../../components/library/ViewTitle.tsx';
import { EntriesView, NEW } from '../../components/shelf/EntriesView.tsx';
import type { EntryEdit } from '../../components/shelf/editing.ts';
import { ownersOf, search, suggestions, withOpen } from '../../components/shelf/searching.ts';
import { headword, type Language, nameKey, textIn } from '../../glossary/index.ts';
import { faultsOf } from '../../shelf/index.ts';
import { shelf } from '../shared/own-shelf.ts';
import { useEntries } from './use-entries.ts';
import { useEntryEditing } from './use-entry-editing.ts';
import { useNews } from './use-news.ts';

interface EditPageProps {
  readonly language: Language;
  /** "edit:glossary" or "edit:glossary/entry". */
  readonly place: string;
}

/** The entries of a glossary of the reader's own. */
export function EditPage({ language, place }: EditPageProps) {
  const [glossary = '', here] = place.replace(/^edit:/, '').split('/');
  return <Entries key={glossary} language={language} glossary={glossary} here={here} />;
}

interface EntriesProps {
  readonly language: Language;
  readonly glossary: string;
  readonly here: string | undefined;
}

function Entries({ language, glossary, here }: EntriesProps) {
  const t = useMemo(() => shelfWords(language), [language]);
  const common = useMemo(() => notesWords(language), [language]);
  const { act, ...news } = useNews(common);
  const { about, all, isReady } = useEntries(shelf, glossary);
  const [query, setQuery] = useState('');
  const found = useMemo(() => search(all, query), [all, query]);
  const entries = useMemo(() => new Map(all.map(({ entry }) => [entry.id, entry])), [all]);
  const owners = useRef<{ of: typeof all; map: ReturnType<typeof ownersOf> }>(undefined);
  const faults = (edit: EntryEdit) => {
    if (owners.current?.of !== all) owners.current = { of: all, map: ownersOf(all) };
    const { map } = owners.current;
    return faultsOf(edit.written, (name) => {
      const owner = map.get(nameKey(name));
      return owner && owner.id !== edit.key ? headword(owner, language) : undefined;
    });
  };
  const isGone = ({ key }: EntryEdit): boolean => isReady && !key.startsWith(NEW) && !entries.has(key);
  const { hasDrafts, ...editing } = useEntryEditing({
    shelf,
    glossary,
    language,
    t,
    act,
    faultsOf: faults,
    isTaken: (id) => entries.has(id),
    isGone,
  });
  const open = [...editing.editing.keys()].join(' ');
  const shown = useMemo(() => withOpen(all, found, (id) => editing.editing.has(id)), [all, found, open]);
  // An address that names an entry opens it, once: not when it comes back after it was deleted.
  const named = here === undefined ? undefined : entries.get(here);
  const opened = useRef<string>(undefined);
  useEffect(() => {
    if (!named || !hasDrafts || opened.current === here) return;
    opened.current = here;
    if (!editing.editing.has(named.id)) editing.onEdit(named);
  }, [here, hasDrafts && named !== undefined]);
  if (about === undefined) return null;
  if (about === null)
    return (
      <section class="entries" aria-labelledby="edit">
        <ViewTitle id="edit" text={t('entries.gone')} isHere />
        <p class="source">
          <a href="#glossaries">{t('entries.back')}</a>
        </p>
      </section>
    );
  return (
    <EntriesView
      {...news}
      {...editing}
      language={language}
      t={t}
      common={common}
      title={textIn(about.title, language)}
      count={about.count}
      isReady={isReady}
      query={query}
      onQuery={setQuery}
      hits={found.length}
      shown={shown}
      isGone={isGone}
      here={here}
      faultsOf={faults}
      relativesOf={({ written }) =>
        written.related.map((id) => {
          const entry = entries.get(id);
          return { id, name: entry ? headword(entry, language) : id };
        })
      }
      suggest={({ key, written }, typed) =>
        suggestions(all, typed, language, headword).filter(({ id }) => id !== key && !written.related.includes(id))
      }
      onDelete={({ entry }) =>
        void act(async () => {
          const undo = await shelf.change(glossary, { put: [], remove: [entry.id] });
          const text = t('done.deleted', { name: headword(entry, language) });
          return { text, undo: () => shelf.change(glossary, undo, { id: entry.id, entry: undefined }) };
        })
      }
    />
  );
}
