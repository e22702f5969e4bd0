import type { TargetedKeyboardEvent } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../glossary/index.ts';
import type { Found, NotesQuery, Tally } from '../../../notes/desk/model.ts';
import type { Note } from '../../../notes/index.ts';
import type { NotesTranslate } from '../../i18n/notes.ts';
import type { Editing } from './editing.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { groupBeginningAt } from './groups.ts';
import { NoteRow, type NoteRowActions } from './NoteRow.tsx';
import type { Selection, SelectionEvent } from './selection.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useVirtual } from './use-virtual.ts';

/** How high a row is as a rule, in CSS pixels, on a wide window and on a narrow one. */
const ROW_HEIGHT = { wide: 136, narrow: 190 };

export interface NotesRowsProps extends NoteRowActions {
  readonly language: Language;
  readonly t: NotesTranslate;
  readonly label: string;
  readonly query: NotesQuery;
  readonly found: Found;
  readonly noteAt: (place: number) => Note | undefined;
  /** Says which places are drawn, so that their notes can be had. */
  readonly onShown: (places: readonly number[]) => void;
  readonly needles: readonly string[];
  readonly selection: Selection;
  readonly onSelect: (event: SelectionEvent) => void;
  readonly editing: Editing;
  readonly tags: readonly Tally[];
  readonly onUndo: () => void;
}

/** The notes that were found, of which only those near the window are there. */
export function NotesRows(props: NotesRowsProps) {
  const { found, noteAt, selection, editing, query } = props;
  const { places, groups } = found;
  const list = useRef<HTMLUListElement>(null);
  const [estimate] = useState(() => (innerWidth < 640 ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide));
  const focus = useKeptFocus(list, places);
  /** Where the notes are that are being written and have been drawn: they stay. */
  const written = useRef(new Map<string, number>());
  for (const id of written.current.keys()) if (!editing.has(id)) written.current.delete(id);
  // The same function for the same notes: where each row begins is reckoned anew for another one.
  const keyOf = useCallback((index: number) => places[index] ?? -1 - index, [places]);
  const virtual = useVirtual({
    list,
    count: places.length,
    estimate,
    keyOf,
    pinned: [...focus.pinned, ...[...written.current.values()].map((place) => places.indexOf(place))],
  });
  const shown = virtual.rows.map(({ index }) => places[index] ?? 0);
  useEffect(() => props.onShown(shown), [shown.join()]);
  useLayoutEffect(focus.afterDrawing);

  const goTo = (index: number): void => {
    const place = places[index];
    if (place === undefined) return;
    virtual.show(index);
    focus.goTo(place);
  };
  /** What a key is meant for: the selection, else the row that has focus. */
  const meant = (place: number): readonly number[] => (selection.places.size > 0 ? [...selection.places] : [place]);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('textarea, input:not([type=checkbox])')) return;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index'));
    const place = places[index];
    if (place === undefined) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key.toLowerCase() === 'a') props.onSelect({ kind: 'all', order: places });
    else if (isCommand && key.toLowerCase() === 'z' && !event.shiftKey) props.onUndo();
    else if (key === 'Delete' || (event.metaKey && key === 'Backspace')) {
      if (query.status === 'live') props.onTrash(meant(place));
      else props.onDiscard(meant(place));
    } else if (isCommand || event.altKey) return;
    else if (key === 'Escape' && selection.places.size > 0) props.onSelect({ kind: 'none' });
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(places.length - 1);
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = index + (key === 'ArrowDown' ? 1 : -1);
      if (event.shiftKey) extendTo(place, places[next]);
      goTo(next);
    } else return;
    event.preventDefault();
  };
  const extendTo = (from: number, to: number | undefined): void => {
    if (to === undefined) return;
    if (selection.anchor === undefined) props.onSelect({ kind: 'toggle', place: from });
    props.onSelect({ kind: 'extend', place: to, order: places });
  };
  return (
    <ul
      class={selection.places.size > 0 ? 'note-rows selecting' : 'note-rows'}
      aria-label={props.label}
      ref={list}
      style={{ blockSize: `${virtual.height}px` }}
      onKeyDown={onKeyDown}
    >
      {virtual.rows.map(({ index, start }) => {
        const place = places[index] ?? 0;
        const note = noteAt(place);
        const group = groupBeginningAt(groups, index);
        const edit = note && editing.get(note.id);
        if (note && edit) written.current.set(note.id, place);
        return (
          <li
            key={place}
            data-index={index}
            data-place={place}
            ref={virtual.measure}
            aria-setsize={places.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {group && (
              <GroupHeading group={group} grouping={query.group} first={note} language={props.language} t={props.t} />
            )}
            {note ? (
              <NoteRow {...props} note={note} place={place} isSelected={selection.places.has(place)} edit={edit} />
            ) : (
              // As high as a row is as a rule, until the desk has answered.
              <div class="note-row" style={{ blockSize: `${estimate}px` }} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
