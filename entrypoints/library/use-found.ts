import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found, NotesDesk, NotesQuery, Tally } from '../../notes/desk/model.ts';
import type { Note } from '../../notes/index.ts';
import { followDesk } from './desk.ts';

/** So many notes are kept at hand at most, besides those in sight. */
const KEPT = 1000;

/** What was found, and the notes of it that are wanted. */
export interface FoundNotes {
  /** Undefined until the desk has answered for the first time. */
  readonly found: Found | undefined;
  /** What was asked to find it: while one types, not yet what is asked now. */
  readonly answered: NotesQuery | undefined;
  readonly isReady: boolean;
  readonly tags: readonly Tally[];
  readonly noteAt: (place: number) => Note | undefined;
  /** Says which notes are wanted from now on. */
  readonly onShown: (places: readonly number[]) => void;
  /** Takes a note as it is now, before the desk knows. */
  readonly put: (place: number, note: Note) => void;
}

/** Asks the desk what there is for a query, and follows it as notes come, go and change. */
export function useFound(desk: NotesDesk, query: NotesQuery): FoundNotes {
  const revision = useRevision();
  const [answer, setAnswer] = useState<{ readonly found: Found; readonly query: NotesQuery }>();
  const [isReady, setReady] = useState(false);
  const [tags, setTags] = useState<readonly Tally[]>([]);
  const ask = useLatest(async (next: NotesQuery) => setAnswer({ found: await desk.query(next), query: next }));
  const { text, status, sort, group } = query;
  useEffect(() => ask(query), [text, status, sort, group, revision, isReady]);
  useEffect(() => void desk.ready().then(() => setReady(true)), [desk]);
  useEffect(() => void desk.tags().then(setTags), [revision, isReady]);
  return { found: answer?.found, answered: answer?.query, isReady, tags, ...useNotesAt(desk, revision) };
}

/** @returns a number that is another one whenever notes have come, gone or changed */
function useRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => followDesk(() => setRevision((before) => before + 1)), []);
  return revision;
}

/** @returns a way to ask one thing at a time: what was asked last is asked as soon as the one before is answered */
function useLatest<T>(ask: (what: T) => Promise<unknown>): (what: T) => void {
  const state = useRef<{ isBusy: boolean; next: { readonly what: T } | undefined }>({ isBusy: false, next: undefined });
  const current = useRef(ask);
  current.current = ask;
  const go = async (): Promise<void> => {
    const now = state.current;
    if (now.isBusy) return;
    now.isBusy = true;
    try {
      for (let next = now.next; next; next = now.next) {
        now.next = undefined;
        await current.current(next.what);
      }
    } finally {
      now.isBusy = false;
    }
  };
  return (what) => {
    state.current.next = { what };
    void go();
  };
}

function useNotesAt(desk: NotesDesk, revision: number): Pick<FoundNotes, 'noteAt' | 'onShown' | 'put'> {
  const notes = useRef(new Map<number, Note>());
  const wanted = useRef<readonly number[]>([]);
  /** So many questions have been asked; and of each note that was put, how many had been by then. */
  const asked = useRef(0);
  const askedAtPut = useRef(new Map<number, number>());
  const [, redraw] = useState(0);
  const fetch = async (places: readonly number[]): Promise<void> => {
    if (places.length === 0) return;
    asked.current += 1;
    const mine = asked.current;
    const answers = await desk.notes(places);
    answers.forEach((note, i) => {
      const place = places[i];
      // What was put after it was asked is newer.
      if (place === undefined || mine <= (askedAtPut.current.get(place) ?? 0)) return;
      if (note) notes.current.set(place, note);
      else notes.current.delete(place);
    });
    redraw((times) => times + 1);
  };
  useEffect(() => {
    // All others may have changed too; they are asked for when they are seen again.
    const inSight = new Set(wanted.current);
    for (const place of notes.current.keys()) if (!inSight.has(place)) notes.current.delete(place);
    void fetch(wanted.current);
  }, [revision]);
  return {
    noteAt: (place) => notes.current.get(place),
    onShown: (places) => {
      wanted.current = places;
      if (notes.current.size > KEPT) {
        for (const place of notes.current.keys()) if (!places.includes(place)) notes.current.delete(place);
      }
      void fetch(places.filter((place) => !notes.current.has(place)));
    },
    put: (place, note) => {
      askedAtPut.current.set(place, asked.current);
      notes.current.set(place, note);
      redraw((times) => times + 1);
    },
  };
}
