import type { EntryRef } from '../glossary/index.ts';
import { compareInPage, isSameMark, type Mark } from './marks.ts';

/** Knows which mark of each entry is the first on the page, for readers who want no others drawn. */
export class FirstMentions {
  private firsts = new Map<EntryRef, Mark>();
  private coming = new Map<EntryRef, Mark>();

  /** A mark is shown on the page; called for all of them, in any order, before {@link settle}. */
  consider(mark: Mark): void {
    const known = this.coming.get(mark.entry);
    if (!known || compareInPage(mark, known) < 0) this.coming.set(mark.entry, mark);
  }

  /** All marks have been considered. @returns those that are the first now, and those that were */
  settle(): Mark[] {
    const before = this.firsts;
    this.firsts = this.coming;
    this.coming = new Map();
    return [...before.values(), ...this.firsts.values()];
  }

  has(mark: Mark): boolean {
    return isSameMark(mark, this.firsts.get(mark.entry));
  }
}
