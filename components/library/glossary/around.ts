import type { Entry } from '../../../glossary/index.ts';

/** @returns the entries before and after one in its section, in the glossary's own order */
export function entriesAround(
  entries: readonly Entry[],
  { id, section }: Pick<Entry, 'id' | 'section'>,
): { readonly previous: Entry | undefined; readonly next: Entry | undefined } {
  const beside = entries.filter((entry) => entry.section === section);
  const at = beside.findIndex((entry) => entry.id === id);
  return { previous: at < 0 ? undefined : beside[at - 1], next: at < 0 ? undefined : beside[at + 1] };
}
