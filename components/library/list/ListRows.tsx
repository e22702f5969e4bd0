import type { TargetedKeyboardEvent } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Entry, entryRef, headword, type Language, otherLanguage } from '../../../glossary/index.ts';
import type { About } from '../glossary/model.ts';
import { useVirtual } from '../notes/use-virtual.ts';
import type { LetterGroup, ListedEntry } from './alphabet.ts';

/** How high a row is as a rule, in CSS pixels. */
const ROW_HEIGHT = 52;

interface ListRowsProps {
  readonly about: About;
  readonly rows: readonly ListedEntry[];
  readonly letters: readonly LetterGroup[];
  readonly language: Language;
  readonly label: string;
  /** The row to go to; a new one each time. */
  readonly goal: { readonly index: number } | undefined;
  /** @returns how much of the window's upper edge is covered */
  readonly covered: () => number;
}

/** Entries in their order, of which only those near the window are there. */
export function ListRows({ about, rows, letters, language, label, goal, covered }: ListRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number>();
  /** The row that takes focus as soon as it is drawn. */
  const wanted = useRef<number>(undefined);
  const beginning = new Map(letters.map(({ letter, first }) => [first, letter]));
  // The same function for the same rows: where each begins is reckoned anew for another one.
  const keyOf = useCallback((index: number) => index, [rows]);
  const virtual = useVirtual({
    list,
    count: rows.length,
    estimate: ROW_HEIGHT,
    keyOf,
    pinned: focused === undefined ? [] : [focused],
    covered,
  });
  const goTo = (index: number, how: 'into sight' | 'to the top'): void => {
    if (!rows[index]) return;
    virtual.show(index, how);
    wanted.current = index;
    setFocused(index);
  };
  useEffect(() => {
    if (goal) goTo(goal.index, 'to the top');
  }, [goal]);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLUListElement>): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index'));
    if (key === 'ArrowDown') goTo(index + 1, 'into sight');
    else if (key === 'ArrowUp') goTo(index - 1, 'into sight');
    else if (key === 'Home') goTo(0, 'into sight');
    else if (key === 'End') goTo(rows.length - 1, 'into sight');
    else return;
    event.preventDefault();
  };
  const other = otherLanguage(language);
  return (
    <ul
      class="list-rows"
      aria-label={label}
      ref={list}
      style={{ blockSize: `${virtual.height}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={({ target }) => setFocused(indexOf(target))}
      onFocusOut={() => setFocused(undefined)}
    >
      {virtual.rows.map(({ index, start }) => {
        const row = rows[index];
        const letter = beginning.get(index);
        if (!row) return null;
        const second = headword(row.entry, other);
        return (
          <li
            key={entryRef(about, row.entry)}
            data-index={index}
            ref={virtual.measure}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {letter !== undefined && <h3 class="letter">{letter}</h3>}
            <div class="list-row">
              <a
                class="kind"
                style={{ '--kind': `var(--konteks-${row.entry.kind})` }}
                href={`#${entryRef(about, row.entry)}`}
                lang={language}
              >
                <span class="serif">{row.name}</span>
              </a>
              {second !== row.name && (
                <span class="other" lang={other}>
                  {second}
                </span>
              )}
              <Definition entry={row.entry} language={language} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** How the definition begins, in the list's language where it is said in that. */
function Definition({ entry, language }: { readonly entry: Entry; readonly language: Language }) {
  const spoken = entry.definition[language] === '' ? otherLanguage(language) : language;
  return entry.definition[spoken] === '' ? null : <p lang={spoken}>{entry.definition[spoken]}</p>;
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof HTMLElement ? target.closest('[data-index]') : null;
  return row ? Number(row.getAttribute('data-index')) : undefined;
}
