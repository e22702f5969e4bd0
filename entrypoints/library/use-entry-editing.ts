import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { ShelfTranslate } from '../../components/i18n/shelf.ts';
import { NEW } from '../../components/shelf/EntriesView.tsx';
import { type EntryEdit, type EntryEditing, editEntries, NOTHING_EDITED } from '../../components/shelf/editing.ts';
import { type Entry, headword, type Language, soundId } from '../../glossary/index.ts';
import {
  BLANK,
  ChangedMeanwhile,
  type Draft,
  entryFrom,
  type Fault,
  isBlank,
  isError,
  merged,
  nameOf,
  type Shelf,
  type Written,
  writtenOf,
} from '../../shelf/index.ts';
import type { NewsState } from './use-news.ts';

interface With {
  readonly shelf: Shelf;
  readonly glossary: string;
  readonly language: Language;
  readonly t: ShelfTranslate;
  readonly act: NewsState['act'];
  readonly faultsOf: (edit: EntryEdit) => readonly Fault[];
  /** Whether there is an entry of an id, as far as is known. */
  readonly isTaken: (id: string) => boolean;
  /** Whether what is being written is of an entry that is not there any more, as far as is known. */
  readonly isGone: (edit: EntryEdit) => boolean;
}

interface EntryEditingState {
  readonly editing: EntryEditing;
  /** Whether all that was begun before is there again. */
  readonly hasDrafts: boolean;
  readonly onNew: () => void;
  readonly onEdit: (entry: Entry) => void;
  readonly onWrite: (edit: EntryEdit, written: Written) => void;
  readonly onCheck: (edit: EntryEdit) => void;
  readonly onSave: (edit: EntryEdit) => void;
  readonly onCancel: (edit: EntryEdit) => void;
}

/**
 * Follows the entries of a glossary that are being written. Each key that is pressed is kept in the store, and there again when
 * the glossary is opened another day.
 */
export function useEntryEditing({
  shelf,
  glossary,
  language,
  t,
  act,
  faultsOf,
  isTaken,
  isGone,
}: With): EntryEditingState {
  const [editing, dispatch] = useReducer(editEntries, NOTHING_EDITED);
  const [hasDrafts, setHasDrafts] = useState(false);
  const now = useRef(editing);
  now.current = editing;
  const draftKey = (key: string): string => `${glossary}/${key}`;
  const draftOf = ({ key, before, written }: EntryEdit): Draft => ({
    key: draftKey(key),
    glossary,
    before,
    written,
    at: new Date().toISOString(),
  });
  useEffect(() => {
    void act(async () => {
      for (const { key, glossary: of, before, written } of (await shelf.drafts()).toReversed()) {
        if (of !== glossary) continue;
        dispatch({ kind: 'open', key: key.slice(draftKey('').length), before, written, isFound: true });
      }
      return undefined;
    }).then(() => setHasDrafts(true));
  }, [glossary]);
  const keep = (edit: EntryEdit): void => void act(async () => void (await shelf.keepDraft(draftOf(edit))));
  const close = async (edit: EntryEdit): Promise<void> => {
    dispatch({ kind: 'close', key: edit.key });
    await shelf.forgetDraft(draftKey(edit.key));
  };

  const save = async (edit: EntryEdit): Promise<void> => {
    const { key, before, written, clash: known } = edit;
    const isNew = key.startsWith(NEW);
    const name = nameOf(written, language);
    const tried = new Set<string>();
    const freeId = (): string => soundId(name, (id) => tried.has(id) || isTaken(id));
    dispatch({ kind: 'save', key });
    const done = await act(async () => {
      let id = isNew ? freeId() : key;
      // Of one that is gone all comes back that is not written here.
      let from = before;
      let expected = isGone(edit) || (known && !known.now) ? undefined : before;
      let wanted = written;
      for (;;) {
        const entry = entryFrom(wanted, id, from);
        try {
          const undo = await shelf.change(glossary, { put: [{ entry }], remove: [] }, { id, entry: expected, isNew });
          await close(edit);
          const text = t(isNew ? 'done.added' : 'done.changed', { name });
          return { text, undo: () => shelf.change(glossary, undo, { id, entry }) };
        } catch (error) {
          if (!(error instanceof ChangedMeanwhile)) throw error;
          if (isNew) {
            // Another window has just taken this id.
            tried.add(id);
            id = freeId();
            continue;
          }
          const { now: theirs } = error;
          const both = theirs && from ? merged(writtenOf(from), wanted, writtenOf(theirs)) : undefined;
          if (theirs && both && both.both.length === 0) {
            from = theirs;
            expected = theirs;
            wanted = both.written;
            continue;
          }
          const clash = { parts: both?.both ?? [], now: theirs };
          dispatch({ kind: 'clash', key, written: both?.written ?? wanted, clash });
          return undefined;
        }
      }
    });
    if (!done) dispatch({ kind: 'failed', key });
  };

  return {
    editing,
    hasDrafts,
    onNew: () => {
      const key = NEW + crypto.randomUUID();
      dispatch({ kind: 'open', key, before: undefined, written: BLANK });
    },
    onEdit: (entry) => dispatch({ kind: 'open', key: entry.id, before: entry, written: writtenOf(entry) }),
    onWrite: (edit, written) => {
      dispatch({ kind: 'write', key: edit.key, written });
      keep({ ...edit, written });
    },
    onCheck: ({ key }) => dispatch({ kind: 'check', key }),
    onSave: ({ key }) => {
      const edit = now.current.get(key);
      if (!edit || edit.isSaving) return;
      dispatch({ kind: 'check', key });
      if (!faultsOf(edit).some(isError)) void save(edit);
    },
    onCancel: ({ key }) => {
      const edit = now.current.get(key);
      if (!edit) return;
      const { before, written } = edit;
      const isChanged = before ? JSON.stringify(writtenOf(before)) !== JSON.stringify(written) : !isBlank(written);
      void act(async () => {
        await close(edit);
        if (!isChanged) return undefined;
        const undo = async (): Promise<void> => {
          dispatch({ kind: 'open', key, before, written });
          await shelf.keepDraft(draftOf(edit));
        };
        const name = nameOf(written, language) || (before && headword(before, language)) || t('begun.nameless');
        return { text: t('done.dropped', { name }), undo };
      });
    },
  };
}
