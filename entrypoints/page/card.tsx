import { render } from 'preact';
import { browser } from 'wxt/browser';
import { popoverWords } from '../../components/i18n/popover.ts';
import type { SaveFailure } from '../../components/popover/NoteForm.tsx';
import { Popover } from '../../components/popover/Popover.tsx';
import type { EntryRef, Language } from '../../glossary/index.ts';
import { elementOf, type Mark, type PageLanguage, type Passage, passageOf } from '../../reader/index.ts';
import { send } from '../messages/messenger.ts';
import type { Answers, Card } from '../messages/protocol.ts';

/** Some pages keep a whole text in their title; the background takes no more than this, in UTF-16 code units. */
const TITLE_LIMIT = 2000;

/** What is needed to show a mark's card. */
interface Prepared {
  readonly card: Card | null;
  readonly note: Answers['findNote'];
  readonly passage: Passage;
  readonly language: Language;
}

/** What the card can do to the page. */
export interface CardActions {
  close(): void;
  switchSiteOff(): void;
}

/** The card of the mark that is pointed at: fetches what it needs, renders it, saves. */
export class MarkCard {
  private readonly prepared = new WeakMap<Mark, Promise<Prepared>>();
  /** Words typed but not saved, for when the popover opens again. */
  private readonly typed = new Map<string, string>();

  constructor(
    private readonly language: PageLanguage,
    private readonly actions: CardActions,
  ) {}

  /** Begins to fetch a card. */
  prepare(mark: Mark): void {
    const fetching = this.ask(mark);
    // Whoever fills the card hears of a failure; until then nobody may be there to hear.
    fetching.catch(() => undefined);
    this.prepared.set(mark, fetching);
  }

  /** @returns what renders the mark's card, undefined when its entry is gone */
  async fetch(mark: Mark, mount: Element): Promise<(() => void) | undefined> {
    const { card, ...rest } = await (this.prepared.get(mark) ?? this.ask(mark));
    return card ? () => this.render(mark, mount, { card, ...rest }) : undefined;
  }

  private render(mark: Mark, mount: Element, { card, note, passage, language }: Prepared & { card: Card }): void {
    const key = JSON.stringify([mark.entry, passage]);
    render(null, mount);
    render(
      <Popover
        entry={card}
        language={language}
        t={popoverWords(language)}
        words={this.typed.get(key) ?? note?.words ?? ''}
        saved={note?.words}
        onTyped={(words) => this.typed.set(key, words)}
        onSave={async (words) => {
          const failure = await save(mark.entry, passage, language, words);
          // What was typed while it was being saved is still to be saved.
          if (!failure && this.typed.get(key) === words) this.typed.delete(key);
          return failure;
        }}
        explain={explain}
        onClose={this.actions.close}
        onSiteOff={this.actions.switchSiteOff}
        onLibrary={(entry) => void send('openLibrary', { entry }).catch(() => undefined)}
      />,
      mount,
    );
  }

  private async ask(mark: Mark): Promise<Prepared> {
    const language = this.language.at(elementOf(mark), mark.languages);
    const passage = passageOf(mark, language);
    const { entry } = mark;
    const [card, note] = await Promise.all([
      send('explain', { entry }),
      // Without the note the explanation is still worth showing.
      send('findNote', { entry, url: pageUrl(), passage }).catch(() => null),
    ]);
    return { card, note, passage, language };
  }
}

/** A frame without an address of its own (`srcdoc`) has the one of the page it stands in. */
function pageUrl(): string {
  return location.protocol === 'about:' ? document.baseURI : location.href;
}

async function explain(entry: EntryRef): Promise<Card | undefined> {
  return (await send('explain', { entry })) ?? undefined;
}

async function save(
  entry: EntryRef,
  passage: Passage,
  language: Language,
  words: string,
): Promise<SaveFailure | undefined> {
  // After an update of the extension this script is cut off from it.
  if (browser.runtime?.id === undefined) return { kind: 'orphaned' };
  try {
    await send('saveNote', {
      entry,
      passage,
      language,
      words,
      url: pageUrl(),
      title: document.title.slice(0, TITLE_LIMIT),
    });
    return undefined;
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
