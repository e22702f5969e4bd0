import type { DrawableCard, Mark, PageLanguage, Step } from '../../reader/index.ts';
import type { Settings } from '../../settings/index.ts';
import { ask, send } from '../messages/messenger.ts';
import { type CardScript, cardScript } from '../shared/card-script.ts';
import { type CardData, cardDataOf, explain, keepDraft, saveNote } from './card-data.ts';
import type { Explanations } from './explanations.ts';

/** What the card can do to the page. */
export interface CardActions {
  close(): void;
  /** Goes to the next or the previous mark. */
  goOn(by: 1 | -1): void;
  switchSiteOff(): void;
}

/** The card of the mark that is pointed at: fetches what it needs, and has it drawn. */
export class MarkCard {
  private readonly prepared = new WeakMap<Mark, Promise<CardData | undefined>>();
  /** Words typed but not saved, for when the popover opens again. */
  private readonly typed = new Map<string, string>();
  private script: Promise<CardScript | undefined> | undefined;

  constructor(
    private readonly language: PageLanguage,
    private readonly settings: () => Settings,
    private readonly explanations: Explanations,
    private readonly actions: CardActions,
  ) {}

  /** There is something to explain here: has the script that draws cards put into this frame. */
  warmUp(): void {
    this.script ??= load();
  }

  /** Begins to fetch a card. */
  prepare(mark: Mark): void {
    this.warmUp();
    const fetching = this.dataOf(mark);
    // Whoever fills the card hears of a failure; until then nobody may be there to hear.
    fetching.catch(() => undefined);
    this.prepared.set(mark, fetching);
  }

  /**
   * @param step set when the reader steps through the marks
   * @returns the mark's card, undefined when there is none
   */
  async fetch(mark: Mark, step: Step | undefined): Promise<DrawableCard | undefined> {
    const prepared = await this.prepared.get(mark)?.catch(() => undefined);
    const data = prepared ?? (await this.dataOf(mark));
    return this.cardOf(data && { ...data, step }, this.actions);
  }

  private dataOf(mark: Mark): Promise<CardData | undefined> {
    return cardDataOf(mark, this.language, this.settings().explain, this.explanations);
  }

  /** @returns a card of data that came from anywhere, undefined when it cannot be drawn */
  async cardOf(data: CardData | undefined, actions: CardActions): Promise<DrawableCard | undefined> {
    this.warmUp();
    const script = await this.script;
    if (!script) this.script = undefined;
    return data && { data, isReady: !!script, draw: (mount) => script && this.draw(script, data, mount, actions) };
  }

  private draw(script: CardScript, data: CardData, mount: Element, actions: CardActions): void {
    const { card, note, language, passage, step, said } = data;
    const { explain: languages, theme } = this.settings();
    const key = JSON.stringify([card.ref, passage]);
    script.draw(mount, {
      card,
      language,
      isBilingual: languages === 'both',
      theme,
      step,
      note,
      said: said?.sentence,
      words: this.typed.get(key) ?? note?.draft ?? note?.words ?? '',
      typed: (words) => {
        this.typed.set(key, words);
        keepDraft(data, words);
      },
      save: async (words) => {
        const failure = await saveNote(data, words);
        // What was typed while it was being saved is still to be saved.
        if (!failure && this.typed.get(key) === words) this.typed.delete(key);
        return failure;
      },
      explain,
      know: (entry, isKnown) => void send('setKnown', { entry, isKnown }).catch(() => undefined),
      openLibrary: (entry) => void send('openLibrary', { entry }).catch(() => undefined),
      ...actions,
    });
  }
}

async function load(): Promise<CardScript | undefined> {
  if (!cardScript()) await ask('wantScript', { script: 'card' }).catch(() => undefined);
  return cardScript();
}
