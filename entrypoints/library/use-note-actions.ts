import { useState } from 'preact/hooks';
import type { NotesTranslate } from '../../components/i18n/notes.ts';
import type { NoteRowActions } from '../../components/library/notes/NoteRow.tsx';
import { noteName } from '../../components/library/notes/note-name.ts';
import { FIRST_QUERY } from '../../components/library/notes/notes-place.ts';
import type { NotesArchive } from '../../notes/archive.ts';
import type { NotesDesk } from '../../notes/desk/model.ts';
import { type Note, soundTags } from '../../notes/index.ts';
import type { Deed, NewsState } from './use-news.ts';

/** So many notes are given to the store in one call: browsers take only so many arguments. */
const CHUNK = 10_000;

interface NoteActions extends Pick<NoteRowActions, 'onTag' | 'onTrash' | 'onRestore' | 'onDiscard'> {
  readonly toDiscard: number;
  readonly onDiscardAnswer: (yes: boolean) => void;
  readonly onEmptyTrash: () => void;
}

interface With {
  readonly archive: NotesArchive;
  readonly desk: NotesDesk;
  readonly t: NotesTranslate;
  readonly act: NewsState['act'];
  /** Called when notes have changed in the store. */
  readonly changed: (places: readonly number[]) => Promise<void>;
}

/** What can be done to notes, be it one or all that were found: each says what it did, and how it is undone. */
export function useNoteActions({ archive, desk, t, act, changed }: With): NoteActions {
  const [asked, setAsked] = useState<readonly number[]>([]);
  const idsAt = (places: readonly number[]): Promise<readonly string[]> => desk.ids(Uint32Array.from(places));
  const move = async (ids: readonly string[], to: 'trash' | 'restore'): Promise<void> => {
    for (let from = 0; from < ids.length; from += CHUNK) await archive[to](...ids.slice(from, from + CHUNK));
  };
  const nameOf = async (ids: readonly string[]): Promise<string> => {
    const [note] = await archive.get(ids.slice(0, 1));
    return note ? noteName(note) : '';
  };
  return {
    onTag: (places, { add, remove }) =>
      void act(async () => {
        const notes = (await archive.get(await idsAt(places))).filter((note) => note !== undefined);
        const deed = await (remove === undefined
          ? addTag({ archive, t, notes, tag: add ?? '' })
          : removeTag({ archive, t, notes, tag: remove }));
        await changed(places);
        return deed;
      }),
    onTrash: (places) =>
      void act(async () => {
        const ids = await idsAt(places);
        await move(ids, 'trash');
        const text =
          ids.length === 1 ? t('trash.movedOne', { name: await nameOf(ids) }) : t('trash.moved', { count: ids.length });
        return { text, undo: () => move(ids, 'restore') };
      }),
    onRestore: (places) =>
      void act(async () => {
        const ids = await idsAt(places);
        await move(ids, 'restore');
        const text =
          ids.length === 1 ? t('restored.one', { name: await nameOf(ids) }) : t('restored', { count: ids.length });
        return { text, undo: () => move(ids, 'trash') };
      }),
    onDiscard: (places) => setAsked(places),
    onEmptyTrash: () =>
      void act(async () => {
        const { places } = await desk.query({ ...FIRST_QUERY, status: 'trash' });
        setAsked([...places]);
        return undefined;
      }),
    toDiscard: asked.length,
    onDiscardAnswer: (yes) => {
      setAsked([]);
      if (!yes) return;
      void act(async () => {
        const ids = await idsAt(asked);
        await archive.discard(ids);
        return { text: t('discarded', { count: ids.length }) };
      });
    },
  };
}

interface Tagging extends Pick<With, 'archive' | 't'> {
  readonly notes: readonly Note[];
  readonly tag: string;
}

async function addTag({ archive, t, notes, tag: typed }: Tagging): Promise<Deed | undefined> {
  const [tag] = soundTags([typed]);
  if (tag === undefined) return undefined;
  const without = notes.filter(({ tags }) => !tags.some((has) => isSame(has, tag))).map(({ id }) => id);
  if (without.length === 0) return { text: t('tags.same', { tag }) };
  await archive.tag(without, { add: [tag] });
  const undo = () => archive.tag(without, { remove: [tag] });
  return { text: t('tags.added', { count: without.length, tag }), undo };
}

async function removeTag({ archive, t, notes, tag }: Tagging): Promise<Deed> {
  const having = notes.filter(({ tags }) => tags.some((has) => isSame(has, tag)));
  if (having.length === 0) return { text: t('tags.absent', { tag }) };
  await archive.tag(
    having.map(({ id }) => id),
    { remove: [tag] },
  );
  // Each gets it back as it wrote it.
  const spellings = Map.groupBy(having, ({ tags }) => tags.find((has) => isSame(has, tag)) ?? tag);
  const undo = async (): Promise<void> => {
    for (const [add, those] of spellings)
      await archive.tag(
        those.map(({ id }) => id),
        { add: [add] },
      );
  };
  return { text: t('tags.removed', { count: having.length, tag }), undo };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
