import { useEffect, useState } from 'preact/hooks';
import { readSettings, setKnown, watchSettings } from '../../settings/index.ts';

/** What the reader knows, and how that changes. */
export interface KnownState {
  /** References of entries. */
  readonly known: readonly string[];
  readonly onKnown: (refs: readonly string[], isKnown: boolean) => Promise<void>;
}

/** Follows which entries the reader knows, so that they are not marked. */
export function useKnown(): KnownState {
  const [known, setList] = useState<readonly string[]>([]);
  useEffect(() => {
    const end = watchSettings((settings, changed) => {
      if (changed.includes('known')) setList(settings.known);
    });
    void readSettings().then((settings) => setList(settings.known));
    return end;
  }, []);
  return { known, onKnown: setKnown };
}
