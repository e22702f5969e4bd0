import type { EntryRef } from '../../glossary/index.ts';
import type { Explained, ExplainedBy } from '../../glossary/page-definitions/entry.ts';
import { type Mark, mayExplain, type PageNames, type Reading, type ReadingCallbacks } from '../../reader/index.ts';
import { ask } from '../messages/messenger.ts';
import { explainedScript } from '../shared/explained-script.ts';

/** What the page explains itself. The script that knows is brought in when there may be something. */
export class Explanations {
  private names: PageNames | undefined;
  private loading: Promise<void> | undefined;

  /**
   * @param isOn whether the reader wants to hear of it
   * @param came called when the page's own names can be told: what was read before may have some
   * @param reading of the page
   */
  constructor(
    private readonly isOn: () => boolean,
    private readonly came: () => void,
    private readonly reading: () => Reading | undefined,
  ) {}

  /** What knows the page's own names, as far as that is wanted, and known to be of use. */
  readonly namesFor: ReadingCallbacks['pageNames'] = (block, container) => {
    if (!this.isOn()) return undefined;
    if (!this.loading && mayExplain(block, container)) void this.load().then(this.came);
    return this.names;
  };

  /** @returns what the page says of a mark, undefined when it says nothing */
  async of(mark: Mark): Promise<Explained | undefined> {
    if (!this.isOn()) return undefined;
    await this.load();
    return this.names?.explain(mark, this.marksOf(mark.entry));
  }

  /** @returns what the page says of those entries that no glossary knows */
  ofAll(refs: Iterable<EntryRef>): ExplainedBy {
    return this.names?.explainAll(refs, (ref) => this.marksOf(ref)) ?? {};
  }

  private marksOf(ref: EntryRef): readonly Mark[] {
    return this.reading()?.marksOf(ref) ?? [];
  }

  private load(): Promise<void> {
    this.loading ??= (async () => {
      if (!explainedScript()) await ask('wantScript', { script: 'explained' }).catch(() => undefined);
      this.names = explainedScript()?.makeNames();
    })();
    return this.loading;
  }
}
