import { useEffect, useRef, useState } from 'preact/hooks';
import { v4 as uuid } from 'uuid';
import type { MakeState, NoText } from '../../../components/make/state.ts';
import type { Article } from '../../../glossary/candidates/index.ts';
import { readText } from '../../../glossary/candidates/read-text.ts';
import { type Language, textIn } from '../../../glossary/index.ts';
import { readHtml } from '../../../reader/article/read-html.ts';
import {
  type Draft,
  type DraftAction,
  drafted,
  draftOf,
  problemsOf,
  type SavedAs,
} from '../../../shelf/making/index.ts';
import { makings } from '../../shared/makings.ts';
import { shelf } from '../../shared/own-shelf.ts';
import { NOT_TAKEN, type NotTaken } from '../../shared/take-page.ts';
import { reasonOf } from '../use-attempt.ts';
import type { PlaceState } from '../use-place.ts';
import { failureOf } from './failure.ts';
import { findIn, type Search } from './find.ts';
import { readFile } from './read-file.ts';
import { saveDraft, undoSave } from './save.ts';
import { sourceOf } from './source.ts';
import { useKept } from './use-kept.ts';

/** What a text is when it comes: with what is known of it. */
interface Incoming {
  readonly article: Article;
  readonly url?: string | undefined;
  readonly date?: string | undefined;
  readonly note?: Draft['note'];
}

/** What can be done about a glossary in the making. */
export interface Make {
  readonly state: MakeState;
  readonly wasUndone: boolean;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onDraft: (action: DraftAction) => void;
  readonly onSave: (target: string | undefined) => void;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
}

/** Makes a glossary: of what the address names, or of what the reader brings. */
export function useMake({ place, go }: PlaceState, language: Language): Make {
  const [state, setState] = useState<MakeState>({ kind: 'choose' });
  const [wasUndone, setUndone] = useState(false);
  /** The making that is open; told from each other, so that what one has found is not shown for another. */
  const own = useRef<string | undefined>(undefined);
  const search = useRef<Search | undefined>(undefined);
  const undo = useRef<(() => Promise<void>) | undefined>(undefined);
  const keep = useKept();

  const put = (draft: Draft, more: Partial<Extract<MakeState, { kind: 'review' }>> = {}): void =>
    setState({ kind: 'review', draft, problems: [], isSaving: false, ...more });
  const attempt = (id: string, action: () => Promise<void>): void => {
    action().catch((error: unknown) => {
      if (own.current === id) setState({ kind: 'failed', reason: reasonOf(error) });
    });
  };
  const find = async (id: string, { article, url, date, note }: Incoming): Promise<void> => {
    if (article.sections.every(({ blocks }) => blocks.length === 0)) return refuse('empty');
    search.current = findIn(article, (progress) => {
      if (own.current === id) setState({ kind: 'reading', progress });
    });
    const candidates = await search.current.found;
    if (own.current !== id) return;
    const { title, sections } = article;
    const source = sourceOf(title, url, date);
    const draft = draftOf({ title, source, sections, candidates, note, fallback: language });
    await makings.keep(id, draft);
    if (own.current !== id) return;
    put(draft);
    go(`make:${id}`, 'replace');
  };
  const refuse = (problem: NoText): void => {
    own.current = undefined;
    setState({ kind: 'choose', problem });
  };
  const begin = (id: string, read: () => Promise<Incoming | NoText>): void => {
    own.current = id;
    setUndone(false);
    setState({ kind: 'reading', progress: undefined });
    attempt(id, async () => {
      await drawn();
      const incoming = await read();
      if (own.current !== id) return;
      if (typeof incoming === 'string') refuse(incoming);
      else await find(id, incoming);
    });
  };
  const leave = (): void => {
    search.current?.end();
    own.current = undefined;
  };

  useEffect(() => {
    const id = /^make:(.+)$/.exec(place)?.[1];
    if (id !== undefined && id === own.current) return;
    leave();
    setUndone(false);
    if (id === undefined) {
      setState({ kind: 'choose', problem: notTaken(place) });
      return;
    }
    own.current = id;
    attempt(id, async () => {
      const making = await makings.get(id);
      // Of a glossary that was thrown away since there is still the draft.
      const isSaved = making?.saved !== undefined && (await shelf.about(making.saved.glossary)) !== undefined;
      if (own.current !== id) return;
      if (!making) refuse('gone');
      else if (making.state.kind === 'draft') {
        const { draft } = making.state;
        if (making.saved && isSaved) setState({ kind: 'saved', draft, saved: making.saved, canUndo: false });
        else put(draft);
      } else {
        const { page } = making.state;
        begin(id, async () => fromHtml(page.html, page.url, page.isCut));
      }
    });
  }, [place]);
  useEffect(() => leave, []);

  const save = async (id: string, draft: Draft, target: string | undefined): Promise<void> => {
    put(draft, { isSaving: true });
    try {
      await keep(id, draft);
      const done = await saveDraft(draft, target);
      const saved: SavedAs = { glossary: done.glossary, title: textIn(done.title, language), count: done.count };
      // The entries are where they belong, whether that can be noted or not.
      await makings.keep(id, draft, saved).catch(() => undefined);
      if (own.current !== id) return;
      undo.current = () => undoSave(done);
      setState({ kind: 'saved', draft, saved, canUndo: true });
    } catch (error) {
      if (own.current === id) put(draft, { failure: failureOf(error) });
    }
  };

  const undoOnce = async (id: string, from: Extract<MakeState, { kind: 'saved' }>, takeBack: () => Promise<void>) => {
    try {
      await takeBack();
      await keep(id, from.draft);
      if (own.current !== id) return;
      setUndone(true);
      put(from.draft);
    } catch (error) {
      if (own.current !== id) return;
      const failure = failureOf(error);
      const canUndo = failure.why === 'full' || failure.why === 'other';
      if (canUndo) undo.current = takeBack;
      setState({ ...from, failure, canUndo });
    }
  };

  return {
    state,
    wasUndone,
    onText: (text) => begin(uuid(), async () => ({ article: readText(text) })),
    onFile: (file) => begin(uuid(), () => fromFile(file)),
    onDraft: (action) => {
      const id = own.current;
      if (state.kind !== 'review' || state.isSaving || id === undefined) return;
      const draft = drafted(state.draft, action);
      put(draft);
      setUndone(false);
      void keep(id, draft);
    },
    onSave: (target) => {
      const id = own.current;
      if (state.kind !== 'review' || id === undefined) return;
      const problems = problemsOf(state.draft);
      if (problems.length > 0) put(state.draft, { problems });
      else void save(id, state.draft, target);
    },
    onUndo: () => {
      const id = own.current;
      if (state.kind !== 'saved' || id === undefined) return;
      const takeBack = undo.current;
      undo.current = undefined;
      if (takeBack) void undoOnce(id, state, takeBack);
    },
    onCancel: () => {
      leave();
      setUndone(false);
      setState({ kind: 'choose' });
      go('make', place === 'make' ? 'replace' : 'push');
    },
  };
}

/** Why the popup could not take a page, by the place that it has led to. */
function notTaken(place: string): NotTaken | undefined {
  return NOT_TAKEN.find((why) => place === `make?${why}`);
}

function fromHtml(html: string, url?: string, isCut = false): Incoming {
  const { article, date, isWhole } = readHtml(html);
  return { article, url, date, note: isCut ? 'cut' : isWhole ? 'no-article' : undefined };
}

async function fromFile(file: File): Promise<Incoming | NoText> {
  const read = await readFile(file);
  if (read.kind === 'refused') return read.why;
  if (read.kind === 'html') return fromHtml(read.text);
  const article = readText(read.text);
  return { article: { ...article, title: article.title || file.name.replace(/\.\w+$/u, '') } };
}

/** To take a page apart holds up the window: what is said of it is to be seen first. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
