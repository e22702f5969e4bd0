import { useEffect, useState } from 'preact/hooks';
import type { SavedNotes } from '../../components/notes/TabNotes.tsx';
import type { PassageState } from '../../reader/saved/index.ts';
import type { StoredDrafts } from './drafts.ts';
import { askPassages, watchFound } from './passages.ts';
import type { Tab } from './tab.ts';
import { useLive } from './use-live.ts';

/** So many notes from other pages are shown. */
const OTHERS = 5;

/** What a surface beside a page shows of the notes. */
interface TabNotes {
  /** Undefined until they are known. */
  readonly notes: SavedNotes | undefined;
  readonly passages: Readonly<Record<string, PassageState>>;
}

/**
 * Follows the notes of the page in a tab, how it stands with their passages, and the latest notes of other pages.
 *
 * @param drafts gets the words that are drafted for these notes, before the notes are shown
 * @param page the same as long as it is the same page
 */
export function useTabNotes(tab: Tab | undefined, drafts: StoredDrafts, page = ''): TabNotes {
  const { id, url } = tab ?? {};
  const notes = useLive<SavedNotes | undefined>(
    async (store) => {
      const ofPage = url === undefined ? [] : await drafts.with(await store.ofPage(url));
      return { ofPage, others: await drafts.with(await store.latest(OTHERS, url)) };
    },
    undefined,
    page,
  );
  const [passages, setPassages] = useState<TabNotes['passages']>({});
  useEffect(() => {
    if (id === undefined) return;
    let asked = 0;
    const refresh = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const answer = await askPassages(id);
      // Of two answers the one that was asked for later holds.
      if (mine === asked) setPassages(answer);
    };
    void refresh();
    const end = watchFound(id, () => void refresh());
    return () => {
      asked += 1;
      end();
    };
  }, [id, page]);
  return { notes, passages };
}
