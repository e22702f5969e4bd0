import { useEffect, useState } from 'preact/hooks';
import type { Entry, EntryRef } from '../../../glossary/index.ts';
import { loadWith } from '../../shared/glossaries.ts';
import { shelf } from '../../shared/own-shelf.ts';
import type { OpenGlossary } from './use-open-glossary.ts';

/** An entry with those that it is related to. */
export interface OpenEntry {
  /** Undefined where there is none of that name. */
  readonly entry: Entry | undefined;
  readonly entries: readonly Entry[];
}

/** @returns an entry as soon as it is known: of a glossary that is read whole from that, else from the shelf, kept up to date */
export function useEntry(ref: EntryRef, { about, whole }: OpenGlossary): OpenEntry | undefined {
  const [read, setRead] = useState<OpenEntry & { readonly ref: EntryRef }>();
  const id = ref.split('/')[1];
  useEffect(() => {
    if (!about || whole) return;
    let isCurrent = true;
    void loadWith(shelf, [ref]).then(([glossary]) => {
      const entries = glossary?.entries ?? [];
      if (isCurrent) setRead({ ref, entries, entry: entries.find((entry) => entry.id === id) });
    });
    return () => {
      isCurrent = false;
    };
  }, [ref, about, whole]);
  if (whole) return { entries: whole.entries, entry: whole.entries.find((entry) => entry.id === id) };
  return read?.ref === ref ? read : undefined;
}
