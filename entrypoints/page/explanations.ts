import type { EntryRef, Language } from '../../glossary/index.ts';
import type { Explained, ExplainedBy } from '../../glossary/page-definitions/entry.ts';
import {
  type Container,
  type Mark,
  mayExplain,
  type PageNames,
  type Passage,
  type Reading,
  type ReadingCallbacks,
} from '../../reader/index.ts';
import { ask } from '../messages/messenger.ts';
import { type ExplainedScript, explainedScript } from '../shared/explained-script.ts';

/** What the page says around a mark. */
export interface Around {
  readonly passage: Passage;
  /** What it says of the mark itself. */
  readonly said: Explained | undefined;
}

/** What the page explains itself. The script that knows is brought in when there may be something. */
export class Explanations {
  private names: PageNames | undefined;
  private loading: Promise<ExplainedScript | undefined> | undefined;
  /** Where something that may be explained was read before the script was there. */
  private readonly missed = new Set<Container>();

  /**
   * @param isOn whether the reader wants to hear of it
   * @param came called with what is to be read again when the page's own names can be told
   * @param reading of the page
   */
  constructor(
    private readonly isOn: () => boolean,
    private readonly came: (missed: Iterable<Container>) => void,
    private readonly reading: () => Reading | undefined,
  ) {}

  /** What knows the page's own names, as far as that is wanted, and known to be of use. */
  readonly namesFor: ReadingCallbacks['pageNames'] = (block, container) => {
    if (!this.isOn()) return undefined;
    if (!this.names && mayExplain(block, container)) {
      this.missed.add(container);
      void this.load();
    }
    return this.names;
  };

  /**
   * @param language of the page there
   * @returns what the page says around a mark; undefined when the script that knows cannot be had
   */
  async around(mark: Mark, language: Language): Promise<Around | undefined> {
    const script = await this.load();
    const said = this.isOn() ? this.names?.explain(mark, this.marksOf(mark.entry)) : undefined;
    return script && { passage: script.passageOf(mark, language), said };
  }

  /** @returns what the page says of those entries that no glossary knows */
  ofAll(refs: Iterable<EntryRef>): ExplainedBy {
    return this.names?.explainAll(refs, (ref) => this.marksOf(ref)) ?? {};
  }

  private marksOf(ref: EntryRef): readonly Mark[] {
    return this.reading()?.marksOf(ref) ?? [];
  }

  private load(): Promise<ExplainedScript | undefined> {
    this.loading ??= (async () => {
      if (!explainedScript()) await ask('wantScript', { script: 'explained' }).catch(() => undefined);
      const script = explainedScript();
      if (!script) this.loading = undefined;
      this.names ??= script?.makeNames();
      if (this.names && this.missed.size > 0) {
        const missed = [...this.missed];
        this.missed.clear();
        this.came(missed);
      }
      return script;
    })();
    return this.loading;
  }
}
