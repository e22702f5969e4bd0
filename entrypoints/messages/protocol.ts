import type { CompiledIndex, Entry, EntryRef, Language, Spoken } from '../../glossary/index.ts';
import type { ExplainedBy } from '../../glossary/page-definitions/entry.ts';
import type { PassageState, SavedQuote } from '../../reader/saved/index.ts';
import type { PlaceAbove } from '../page/place-above.ts';
import type { toBackground } from './to-background.ts';
import type { FRAME_EVENTS, toPage } from './to-page.ts';
import type { toPassages } from './to-passages.ts';

type Checks = typeof toBackground & typeof toPage & typeof toPassages;

/** The name of a call. */
export type Call = keyof Checks;

/** What comes with a call. */
export type Request<C extends Call> = ReturnType<Checks[C]>;

/** For each of some calls, what makes sure that what came in is what the call takes; it throws when not. */
export type ChecksOf<C extends Call> = { readonly [K in C]: (data: unknown) => Request<K> };

/** An entry with what a card needs besides: its section's title and its related entries' names. */
export interface Card extends Pick<Entry, 'kind' | 'names' | 'definition' | 'inArticle'> {
  readonly ref: EntryRef;
  /** In which languages it speaks to readers of each. */
  readonly spoken: Record<Language, Spoken>;
  readonly isKnown: boolean;
  /** The title of its section, or of its glossary; of a glossary of the reader's own both. */
  readonly section: Record<Language, string>;
  readonly related: readonly { readonly ref: EntryRef; readonly headwords: Record<Language, string> }[];
}

/** Marks of one frame or of a whole page, by entry. */
export type Counts = Readonly<Record<EntryRef, number>>;

/** What can happen to a card that is shown for another frame. */
export type FrameEvent = (typeof FRAME_EVENTS)[number];

/** What a frame answers about itself. */
export interface PageAnswer {
  readonly site: string;
  readonly counts: Counts;
  /** What the page says of those that no glossary knows. */
  readonly explained: ExplainedBy;
}

/** What the reader has written on a mark. */
export interface NoteOnMark {
  /** The words of the note; undefined when there is none. */
  readonly words?: string;
  /** Words that were typed and not saved. */
  readonly draft?: string;
}

/** What each call answers. */
export interface Answers {
  explain: Card | null;
  findNote: NoteOnMark | null;
  saveNote: { readonly words: string };
  keepDraft: undefined;
  reportMarks: undefined;
  framesGone: undefined;
  wantIndex: CompiledIndex | null;
  askSite: string;
  showAbove: boolean;
  moveAbove: undefined;
  hideAbove: undefined;
  tellFrame: undefined;
  wantScript: undefined;
  setKnown: undefined;
  openLibrary: undefined;
  glossariesChanged: undefined;
  notesChanged: undefined;
  wantPassages: readonly SavedQuote[];
  reportPassages: undefined;
  askPage: PageAnswer;
  revealMark: boolean;
  stepToMark: boolean;
  openMark: boolean;
  showGuest: boolean;
  moveGuest: undefined;
  hideGuest: undefined;
  passUp: PlaceAbove | undefined;
  cardEvent: undefined;
  followNotes: true;
  askPassages: Readonly<Record<string, PassageState>>;
  showPassage: boolean;
}
