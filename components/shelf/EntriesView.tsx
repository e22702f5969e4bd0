import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Entry, headword, type Language } from '../../glossary/index.ts';
import type { Fault, Written } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { NotesTranslate } from '../i18n/notes.ts';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { type News, NewsFoot } from '../library/NewsFoot.tsx';
import { isFocusLost } from '../library/notes/use-kept-focus.ts';
import { useVirtual } from '../library/notes/use-virtual.ts';
import { isUndoKey } from '../library/undo-key.ts';
import { useFocusNotLost } from '../library/use-focus-not-lost.ts';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { SearchField } from '../SearchField.tsx';
import { EntryForm } from './EntryForm.tsx';
import { EntryRow } from './EntryRow.tsx';
import type { EntryEdit, EntryEditing } from './editing.ts';
import type { Relative } from './RelatedField.tsx';

/** How high a row is as a rule, in CSS pixels. */
const ROW_HEIGHT = 104;

/** An entry and its place, by which it is known in the list. */
export interface ListedEntry {
  readonly entry: Entry;
  readonly position: number;
}

export interface EntriesViewProps {
  readonly language: Language;
  readonly t: ShelfTranslate;
  readonly common: NotesTranslate;
  /** The glossary's title. */
  readonly title: string;
  /** How many entries it has. */
  readonly count: number;
  readonly isReady: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many were found. */
  readonly hits: number;
  /** Those that are shown, in their order: the found ones, and what is being written. */
  readonly shown: readonly ListedEntry[];
  readonly editing: EntryEditing;
  /** Whether what is being written is of an entry that is not there any more. */
  readonly isGone: (edit: EntryEdit) => boolean;
  /** The entry that the address names. */
  readonly here: string | undefined;
  readonly faultsOf: (edit: EntryEdit) => readonly Fault[];
  readonly relativesOf: (edit: EntryEdit) => readonly Relative[];
  readonly suggest: (edit: EntryEdit, typed: string) => readonly Relative[];
  readonly onNew: () => void;
  readonly onEdit: (entry: Entry) => void;
  readonly onDelete: (entry: ListedEntry) => void;
  readonly onWrite: (edit: EntryEdit, written: Written) => void;
  readonly onCheck: (edit: EntryEdit) => void;
  readonly onSave: (edit: EntryEdit) => void;
  readonly onCancel: (edit: EntryEdit) => void;
  readonly news: News;
  readonly problem: string;
  readonly onUndo: () => void;
  readonly onNewsRead: () => void;
  /** What brings the glossary out. */
  readonly transfer?: ComponentChildren;
}

/** The entries of a glossary of the reader's own: looked through, added, changed, deleted. */
export function EntriesView(props: EntriesViewProps) {
  const { language, t, hits, shown, query, count, editing } = props;
  const add = useRef<HTMLButtonElement>(null);
  const view = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  // The form that focus was in is gone with what was written in it.
  const wasInNew = useRef(false);
  useLayoutEffect(() => {
    if (wasInNew.current && isFocusLost()) add.current?.focus({ preventScroll: true });
    wasInNew.current = view.current?.querySelector('.entry-new')?.contains(document.activeElement) ?? false;
  });
  useFocusNotLost(view, foot);
  const aside = [...editing.values()].filter((edit) => edit.key.startsWith(NEW) || props.isGone(edit));
  /** The forms that were there before: one that only moves, as its entry has come or gone, takes no focus from elsewhere. */
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const drawing = new Set<string>();
  useLayoutEffect(() => {
    drawn.current = drawing;
  });
  const formOf = (edit: EntryEdit) => {
    drawing.add(edit.key);
    return (
      <EntryForm
        t={t}
        language={language}
        edit={edit}
        isGone={props.isGone(edit)}
        isMoved={drawn.current.has(edit.key)}
        faults={edit.isChecked ? props.faultsOf(edit) : []}
        related={props.relativesOf(edit)}
        suggest={(typed) => props.suggest(edit, typed)}
        onWrite={(written) => props.onWrite(edit, written)}
        onCheck={() => props.onCheck(edit)}
        onSave={() => props.onSave(edit)}
        onCancel={() => props.onCancel(edit)}
      />
    );
  };
  return (
    <section
      class="entries"
      aria-labelledby="edit"
      ref={view}
      onKeyDown={(event) => {
        if (!isUndoKey(event)) return;
        event.preventDefault();
        props.onUndo();
      }}
    >
      <p class="source">
        <a href="#glossaries">{t('entries.back')}</a>
      </p>
      <ViewTitle id="edit" text={props.title} isHere={props.here === undefined} />
      <div class="shelf-actions">
        <Button look="primary" buttonRef={add} onClick={props.onNew}>
          {t('entry.new')}
        </Button>
        {props.transfer}
      </div>
      {aside.map((edit) => (
        <div key={edit.key} class="entry-new">
          {formOf(edit)}
        </div>
      ))}
      {(count > 0 || query !== '') && (
        <search class="entries-search">
          <SearchField label={t('entries.search')} value={query} onInput={props.onQuery} />
          <p class="meta" role="status">
            {query.trim() === '' ? t('entries', { count }) : t('entries.found', { count: hits, of: count })}
            {!props.isReady && ` · ${t('entries.reading')}`}
          </p>
        </search>
      )}
      {props.isReady && count === 0 && aside.length === 0 && <Empty text={t('entries.empty')} />}
      {props.isReady && count > 0 && hits === 0 && <Empty text={t('entries.none', { query: query.trim() })} />}
      {shown.length > 0 && <Rows {...props} formOf={formOf} view={view} />}
      <NewsFoot
        t={props.common}
        news={props.news}
        problem={props.problem}
        onUndo={props.onUndo}
        onNewsRead={props.onNewsRead}
        footRef={foot}
      />
    </section>
  );
}

/** What the key of an entry begins with that has no id yet; no id has such a character. */
export const NEW = 'new:';

interface RowsProps extends EntriesViewProps {
  readonly formOf: (edit: EntryEdit) => ComponentChildren;
  readonly view: { readonly current: HTMLElement | null };
}

/** The entries that are shown, of which only those near the window are there. */
function Rows(props: RowsProps) {
  const { t, language, shown, editing, here, view } = props;
  const list = useRef<HTMLUListElement>(null);
  const [inRow, setInRow] = useState<number>();
  const keyOf = useCallback((index: number) => shown[index]?.position ?? -1 - index, [shown]);
  const pinned = shown.flatMap(({ entry, position }, index) =>
    position === inRow || editing.has(entry.id) ? [index] : [],
  );
  const virtual = useVirtual({ list, count: shown.length, estimate: ROW_HEIGHT, keyOf, pinned });
  const at = here === undefined ? -1 : shown.findIndex(({ entry }) => entry.id === here);
  useEffect(() => {
    if (at >= 0) virtual.show(at);
  }, [here, at >= 0]);
  useFocusKept(list, view);
  return (
    <ul
      class="note-rows"
      aria-label={props.title}
      ref={list}
      style={{ blockSize: `${virtual.height}px` }}
      onFocusCapture={({ target }) =>
        setInRow(Number((target as Element).closest('li[data-position]')?.getAttribute('data-position') ?? -1))
      }
    >
      {virtual.rows.map(({ index, start }) => {
        const listed = shown[index];
        if (!listed) return null;
        const { entry, position } = listed;
        const edit = editing.get(entry.id);
        return (
          <li
            key={position}
            data-index={index}
            data-position={position}
            ref={virtual.measure}
            aria-setsize={shown.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {edit ? (
              <div class="entry-row">{props.formOf(edit)}</div>
            ) : (
              <EntryRow
                t={t}
                language={language}
                entry={entry}
                name={headword(entry, language)}
                isHere={entry.id === here}
                onEdit={() => props.onEdit(entry)}
                onDelete={() => props.onDelete(listed)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** When what had focus in a row is gone, focus goes to the first button of that row, or of the one that came in its place. */
function useFocusKept(
  list: { readonly current: HTMLElement | null },
  view: { readonly current: HTMLElement | null },
): void {
  const last = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (last.current === undefined || !isFocusLost()) return;
    const index = last.current;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[data-index]') ?? [])];
    const row = rows.find((each) => Number(each.dataset.index) >= index) ?? rows.at(-1);
    const next =
      row?.querySelector<HTMLElement>('.row-actions button') ?? view.current?.querySelector<HTMLElement>('h2');
    next?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => {
    const follow = ({ target }: Event): void => {
      const row = target instanceof Element && list.current?.contains(target) ? target.closest('li[data-index]') : null;
      last.current = row ? Number(row.getAttribute('data-index')) : undefined;
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', follow, { capture: true });
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', follow, { capture: true });
    };
  }, []);
}
