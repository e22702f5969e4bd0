import type { CompiledEntries } from './compile.ts';
import type { EntryRef } from './model.ts';

/** The references of an index's entries by their numbers. Ids stay in one text, which is a third of what as many strings cost. */
export class EntryRefs {
  private readonly compiled: readonly CompiledEntries[];
  private starts: readonly Int32Array[] | undefined;

  constructor(compiled: readonly CompiledEntries[]) {
    this.compiled = compiled;
  }

  /** @throws RangeError when there is no entry of that number */
  of(entry: number): EntryRef {
    this.starts ??= this.compiled.map(([, ids]) => startsOf(ids));
    let number = entry;
    for (const [n, [glossary, ids]] of this.compiled.entries()) {
      const starts = this.starts[n] ?? NONE;
      if (number < starts.length - 1) return `${glossary}/${ids.slice(starts[number], (starts[number + 1] ?? 0) - 1)}`;
      number -= starts.length - 1;
    }
    throw new RangeError(`there is no entry ${entry}`);
  }
}

const NONE = new Int32Array(1);

/** Where each line begins, and where one after the last would. */
function startsOf(lines: string): Int32Array {
  const starts = [0];
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) starts.push(at + 1);
  if (lines !== '') starts.push(lines.length + 1);
  return Int32Array.from(starts);
}
