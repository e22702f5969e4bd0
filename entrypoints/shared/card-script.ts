import type { SaveFailure } from '../../components/popover/NoteForm.tsx';
import type { EntryRef, Language } from '../../glossary/index.ts';
import type { PopoverHost, Step } from '../../reader/index.ts';
import type { Settings } from '../../settings/index.ts';
import type { Answers, Card } from '../messages/protocol.ts';

/** What a card shows, and what it can do. */
export interface CardContents {
  readonly card: Card;
  readonly language: Language;
  /** Whether the other language's explanation stands below. */
  readonly isBilingual: boolean;
  readonly theme: Settings['theme'];
  /** Set when the reader steps through the marks. */
  readonly step: Step | undefined;
  /** The reader's words so far. */
  readonly words: string;
  readonly note: Answers['findNote'];
  /** The page's own sentence on it. */
  readonly said: string | undefined;
  typed(words: string): void;
  save(words: string): Promise<SaveFailure | undefined>;
  explain(entry: EntryRef): Promise<Card | undefined>;
  /** The reader knows an entry, so that it is not marked any more, or not. */
  know(entry: EntryRef, isKnown: boolean): void;
  openLibrary(entry: EntryRef): void;
  close(): void;
  /** Goes to the next or the previous mark. */
  goOn(by: 1 | -1): void;
  switchSiteOff(): void;
}

/**
 * The script that shows cards. It is a third of what Konteks needs on a page, and most frames have nothing to explain, so it is
 * put into a frame only when that has its first mark.
 */
export interface CardScript {
  /** Draws a card anew, its styles included, in a place inside our own shadow tree. */
  draw(mount: Element, contents: CardContents): void;
  /** Makes the place for them: see {@link PopoverHost}. */
  makeHost(roots: () => Iterable<ShadowRoot>, leaveOut: (element: Element) => void): PopoverHost;
}

/** Our scripts in a frame share one global object, which no page sees. */
const shared = globalThis as { konteksCard?: unknown };

/** Hands the script to the one that runs in the frame already. */
export function offerCardScript(script: CardScript): void {
  shared.konteksCard = script;
}

/** @returns the script, undefined when it is not in this frame. */
export function cardScript(): CardScript | undefined {
  const { konteksCard } = shared;
  // A page can give an element this name, which then stands for it as long as nothing else does.
  return typeof (konteksCard as CardScript | undefined)?.draw === 'function' && !(konteksCard instanceof Element)
    ? (konteksCard as CardScript)
    : undefined;
}
