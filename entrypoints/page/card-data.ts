import { browser } from 'wxt/browser';
import type { SaveFailure } from '../../components/popover/NoteForm.tsx';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { type Explained, isOfPage } from '../../glossary/page-definitions/entry.ts';
import type { FailureKind } from '../../notes/index.ts';
import { elementOf, type Mark, type PageLanguage, type Passage, type Step } from '../../reader/index.ts';
import type { Settings } from '../../settings/index.ts';
import { ask, send } from '../messages/messenger.ts';
import type { Answers, Card } from '../messages/protocol.ts';
import { within } from '../messages/within.ts';
import type { Explanations } from './explanations.ts';

/** Some pages keep a whole text in their title; the background takes no more than this, in UTF-16 code units. */
const TITLE_LIMIT = 2000;

/** A note that is not said to be saved after so long counts as not saved, in milliseconds: else its reader could never try again. */
const SAVED_MS = 20_000;

/** All that a card needs to know of its mark: plain data, so that another frame can draw it. */
export interface CardData {
  readonly card: Card;
  readonly note: Answers['findNote'];
  readonly passage: Passage;
  readonly language: Language;
  readonly url: string;
  readonly title: string;
  readonly step?: Step | undefined;
  /** What the page itself says of it. */
  readonly said?: Explained | undefined;
}

/**
 * @param wanted the language that the reader wants explanations in
 * @param explanations knows what the page says around it
 * @returns a mark's card, undefined when its entry is gone
 */
export async function cardDataOf(
  mark: Mark,
  pageLanguage: PageLanguage,
  wanted: Settings['explain'],
  explanations: Explanations,
): Promise<CardData | undefined> {
  const here = pageLanguage.at(elementOf(mark), mark.languages);
  const language = wanted === 'id' || wanted === 'en' ? wanted : here;
  const around = await explanations.around(mark, here);
  if (!around) return undefined;
  const { passage, said } = around;
  const { entry } = mark;
  const url = pageUrl();
  const [card, note] = await Promise.all([
    explain(entry, said),
    // Without the note the explanation is still worth showing.
    ask('findNote', { entry, url, passage }).catch(() => null),
  ]);
  return card ? { card, note, passage, language, url, title: document.title.slice(0, TITLE_LIMIT), said } : undefined;
}

/** A frame without an address of its own (`srcdoc`) has the one of the page it stands in. */
function pageUrl(): string {
  return location.protocol === 'about:' ? document.baseURI : location.href;
}

/** Fetches the card of an entry. @param said what the page itself says of it: all that there is of what only pages explain */
export async function explain(entry: EntryRef, said?: Explained): Promise<Card | undefined> {
  return (await ask('explain', { entry, said: isOfPage(entry) ? said : undefined })) ?? undefined;
}

/** Saves the note of a card. @returns why it was not */
export async function saveNote(
  { card: { ref: entry }, passage, language, url, title, said }: CardData,
  words: string,
): Promise<SaveFailure | undefined> {
  // After an update of the extension this script is cut off from it.
  if (browser.runtime?.id === undefined) return { kind: 'orphaned' };
  try {
    const ofPage = isOfPage(entry) ? said : undefined;
    await within(SAVED_MS, send('saveNote', { entry, passage, language, words, url, title, said: ofPage }));
    return undefined;
  } catch (error) {
    const { message, kind = 'other' } = error as Error & { kind?: FailureKind };
    return { kind, reason: message };
  }
}

/** Keeps words that are typed and not saved yet, at every key: nobody knows which is the last before the tab is closed. */
export function keepDraft({ card, passage, url }: CardData, words: string): void {
  void send('keepDraft', { entry: card.ref, passage, url, words }).catch(() => undefined);
}
