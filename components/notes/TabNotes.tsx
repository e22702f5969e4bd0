import type { Note } from '../../notes/index.ts';
import type { PassageState } from '../../reader/saved/index.ts';
import type { TabTranslate } from '../i18n/tab.ts';
import type { Drafts } from './NoteItem.tsx';
import { NoteList, type NoteStore } from './NoteList.tsx';

/** The notes that stand beside a page. */
export interface SavedNotes {
  readonly ofPage: readonly Note[];
  /** The latest of other pages. */
  readonly others: readonly Note[];
}

export interface TabNotesProps {
  /** The same as long as it is the same page. */
  readonly page?: string;
  readonly ofPage: readonly Note[];
  /** Undefined until they are known. */
  readonly others: readonly Note[] | undefined;
  /** How it stands with the passages of the page's notes, as far as that is known. */
  readonly passages: Readonly<Record<string, PassageState>>;
  readonly t: TabTranslate;
  readonly store: NoteStore;
  /** Opens an address in a tab. */
  readonly onVisit: (address: string) => void;
  /** Goes to the passage of a note of this page. */
  readonly onPassage: (note: Note) => void;
  readonly drafts?: Drafts | undefined;
}

/** The notes of the page in a tab, and below them the latest from other pages. */
export function TabNotes({ page, ofPage, others, passages, ...list }: TabNotesProps) {
  const { t } = list;
  const hasOwn = ofPage.length > 0;
  return (
    <>
      <NoteList {...list} key={page} title={t('notes.page')} notes={ofPage} passages={passages} />
      {others && (
        <NoteList
          {...list}
          title={t(hasOwn ? 'notes.elsewhere' : 'notes.title')}
          empty={hasOwn ? undefined : t('notes.none')}
          notes={others}
        />
      )}
    </>
  );
}
