import { browser } from 'wxt/browser';
import { menuWords } from '../../components/i18n/menu.ts';
import { lookupPlace } from '../../components/lookup/places.ts';
import { type EntryRef, isNameOf, type Language } from '../../glossary/index.ts';
import { readSettings } from '../../settings/index.ts';
import type { FoundEntry } from '../../shelf/lookup/index.ts';
import { pageLanguage } from '../shared/page-language.ts';
import { BorrowedDesk } from './borrowed-desk.ts';
import { inMarkup, inPlain, type Suggestion, suggestionsOf } from './suggestions.ts';

/** The address bar shows about so many. */
const MOST = 6;

/** Browsers take one answer a key: so long it may wait for the reader's own glossaries, when they are being read, in milliseconds. */
const PATIENCE_MS = 600;
const PAUSE_MS = 30;

/** Where what was chosen is to be opened. */
type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

/** What browsers call it. */
interface Omnibox {
  readonly onInputStarted: { addListener(started: () => void): void };
  readonly onInputChanged: {
    addListener(changed: (text: string, suggest: (all: readonly Suggestion[]) => void) => void): void;
  };
  readonly onInputEntered: { addListener(entered: (text: string, how: Disposition) => void): void };
  setDefaultSuggestion(suggestion: { readonly description: string }): void;
}

const describe = import.meta.env.FIREFOX ? inPlain : inMarkup;

/** Looks up what is typed after our keyword in the address bar; phones have none. */
export function answerAddressBar(): void {
  const { omnibox } = browser as unknown as { omnibox?: Omnibox };
  if (!omnibox) return;
  const desk = new BorrowedDesk();
  /** What was suggested last, by what stands in the address bar when it is chosen. */
  let suggested: ReadonlyMap<string, EntryRef> = new Map();

  const find = async (text: string): Promise<{ found: readonly FoundEntry[]; language: Language }> => {
    const language = pageLanguage(await readSettings());
    const end = performance.now() + PATIENCE_MS;
    let answer = await desk.search(text, language, MOST);
    while (!answer.isAll && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      answer = await desk.search(text, language, MOST);
    }
    return { found: answer.found, language };
  };
  omnibox.onInputStarted.addListener(() => desk.warmUp());
  omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then(({ found, language }) => {
      const t = menuWords(language);
      const asked = text.trim();
      omnibox.setDefaultSuggestion({
        description: describe([asked === '' ? t('omnibox.empty') : t('omnibox', { text: asked })]),
      });
      const { suggestions, refs } = suggestionsOf(found, language, describe);
      suggested = refs;
      suggest(suggestions);
    });
  });
  omnibox.onInputEntered.addListener((text, how) => {
    void (async () => {
      const known = suggested.get(text);
      if (known) return open(known, how);
      // The background may have been stopped since; and a name is a name whether it was suggested or typed.
      const [first] = (await find(text)).found;
      await open(first && isNameOf(first.entry, text) ? first.ref : lookupPlace(text.trim()), how);
    })();
  });
}

async function open(place: string, how: Disposition): Promise<void> {
  const url = browser.runtime.getURL(`/library.html#${place}` as never);
  if (how === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: how === 'newForegroundTab' });
}
