import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { notesWords } from '../../components/i18n/notes.ts';
import { NotesView } from '../../components/library/notes/NotesView.tsx';
import { notesPlace, queryOf } from '../../components/library/notes/notes-place.ts';
import { NOTHING_SELECTED, select } from '../../components/library/notes/selection.ts';
import type { ExportScope, SomeNotes } from '../../components/transfer/state.ts';
import type { Language } from '../../glossary/index.ts';
import type { NotesArchive } from '../../notes/archive.ts';
import type { NotesDesk } from '../../notes/desk/model.ts';
import { useLive } from '../shared/use-live.ts';
import { PictureHere } from './PictureHere.tsx';
import { NotesTransfer } from './transfer/NotesTransfer.tsx';
import { useFound } from './use-found.ts';
import { useNews } from './use-news.ts';
import { useNoteActions } from './use-note-actions.ts';
import type { PlaceState } from './use-place.ts';
import { useQuery } from './use-query.ts';
import { useWords } from './use-words.ts';

/** So many changed notes are read again at once; the desk tells of all others. */
const REFRESHED = 100;

interface NotesPageProps {
  readonly language: Language;
  /** What the library calls the view. */
  readonly title: string;
  readonly where: PlaceState;
  readonly archive: NotesArchive;
  readonly desk: NotesDesk;
}

/** The notes and the trash: what is looked for, found, selected, written. */
export function NotesPage({ language, title, where, archive, desk }: NotesPageProps) {
  const t = useMemo(() => notesWords(language), [language]);
  const { query, onQuery } = useQuery(where, queryOf, notesPlace);
  const { found, answered, put, ...atDesk } = useFound(desk, query);
  const [selection, onSelect] = useReducer(select, NOTHING_SELECTED);
  const counts = useLive<{ live: number; trash: number } | undefined>((store) => store.count(), undefined);
  useEffect(() => {
    if (found) onSelect({ kind: 'found', order: found.places });
  }, [found]);

  const { act, ...news } = useNews(t);
  const refresh = async (places: readonly number[]): Promise<void> => {
    const some = places.slice(0, REFRESHED);
    const notes = await archive.get(await desk.ids(Uint32Array.from(some)));
    notes.forEach((note, i) => {
      const place = some[i];
      if (note && place !== undefined) put(place, note);
    });
  };
  const { editing, ...writing } = useWords(archive, t, act, (place) => refresh([place]));
  const { toDiscard, onDiscardAnswer, onEmptyTrash, ...doing } = useNoteActions({
    archive,
    desk,
    t,
    act,
    changed: refresh,
  });
  const some = (places: Uint32Array): SomeNotes => ({ count: places.length, ids: () => desk.ids(places) });
  const [asked, setAsked] = useState(0);
  const scope: ExportScope = {
    all: counts?.live ?? 0,
    found: answered && answered.text.trim() !== '' && found ? some(found.places) : undefined,
    selected: selection.places.size > 0 ? some(Uint32Array.from(selection.places)) : undefined,
  };
  return (
    <NotesView
      {...atDesk}
      {...news}
      language={language}
      t={t}
      title={title}
      query={query}
      onQuery={onQuery}
      // Live notes are not shown as what is in the trash, not even for the moment until the desk has answered.
      found={answered?.status === query.status ? found : undefined}
      answered={answered ?? query}
      trashed={counts?.trash ?? 0}
      selection={selection}
      onSelect={onSelect}
      editing={editing}
      toDiscard={toDiscard}
      onDiscardAnswer={onDiscardAnswer}
      onEmptyTrash={onEmptyTrash}
      actions={{ ...writing, ...doing }}
      onExport={() => setAsked(asked + 1)}
      slots={{
        transfer: <NotesTransfer language={language} scope={scope} asked={asked} />,
        picture: (onSearch) => <PictureHere language={language} desk={desk} onSearch={onSearch} />,
      }}
    />
  );
}
