import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../../../glossary/index.ts';
import { type Found, GROUPINGS, type NotesQuery, SORTS, type Tally } from '../../../notes/desk/model.ts';
import type { Note } from '../../../notes/index.ts';
import { Button } from '../../Button.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';
import { SearchField } from '../../SearchField.tsx';
import { type News, NewsFoot } from '../NewsFoot.tsx';
import { useFocusNotLost } from '../use-focus-not-lost.ts';
import { ViewTitle } from '../ViewTitle.tsx';
import { Confirm } from './Confirm.tsx';
import type { Editing } from './editing.ts';
import { needlesOf } from './emphasis.ts';
import type { NoteRowActions } from './NoteRow.tsx';
import { NotesEmpty } from './NotesEmpty.tsx';
import { NotesRows } from './NotesRows.tsx';
import { FIRST_QUERY, notesPlace } from './notes-place.ts';
import { Pick } from './Pick.tsx';
import { queryWords } from './query-words.ts';
import { SelectionBar } from './SelectionBar.tsx';
import type { Selection, SelectionEvent } from './selection.ts';

/** Places in the view for what others deliver. */
export interface NotesSlots {
  /** Below the title: what brings notes out and in. */
  readonly transfer?: ComponentChildren;
  /** The picture of one's reading, above the list; what is pressed in it is looked for. */
  readonly picture?: (onSearch: (text: string) => void) => ComponentChildren;
}

export interface NotesViewProps {
  readonly language: Language;
  readonly t: NotesTranslate;
  /** What the library calls the view. */
  readonly title: string;
  readonly query: NotesQuery;
  /** @param how `typing`: one of many in a row; `choosing`: a step that Back undoes */
  readonly onQuery: (query: NotesQuery, how: 'typing' | 'choosing') => void;
  /** Undefined until the desk has answered for the first time. */
  readonly found: Found | undefined;
  /** What was asked to find it: while one types, not yet what is asked now. */
  readonly answered: NotesQuery;
  /** Whether all notes are at the desk. */
  readonly isReady: boolean;
  /** So many notes are in the trash. */
  readonly trashed: number;
  readonly noteAt: (place: number) => Note | undefined;
  readonly onShown: (places: readonly number[]) => void;
  readonly selection: Selection;
  readonly onSelect: (event: SelectionEvent) => void;
  readonly editing: Editing;
  readonly tags: readonly Tally[];
  readonly news: News;
  readonly onUndo: () => void;
  readonly onNewsRead: () => void;
  readonly problem: string;
  /** So many notes are to be deleted for good, if the reader says so; 0 for none. */
  readonly toDiscard: number;
  readonly onDiscardAnswer: (yes: boolean) => void;
  readonly onEmptyTrash: () => void;
  readonly actions: Omit<NoteRowActions, 'onSearch' | 'onTick'>;
  /** Offers to bring out what is selected. */
  readonly onExport: () => void;
  readonly slots: NotesSlots;
}

/** All notes, or the trash: looked through, read, changed. */
export function NotesView(props: NotesViewProps) {
  const { language, t, query, onQuery, found, selection, news } = props;
  const isTrash = query.status === 'trash';
  const { answered } = props;
  const needles = useMemo(() => needlesOf(queryWords(answered.text)), [answered.text]);
  const view = useRef<HTMLElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const search = (text: string): void => {
    onQuery({ ...query, text }, 'choosing');
    scrollTo(0, 0);
  };
  useFocusNotLost(view, foot);
  const selected = [...selection.places];
  return (
    <section class="notes" aria-labelledby="notes" ref={view}>
      <div class="notes-head">
        <ViewTitle key={query.status} id="notes" text={isTrash ? t('trash') : props.title} isHere />
        <span class="notes-actions">
          {isTrash ? (
            <a href={`#${notesPlace(FIRST_QUERY)}`}>{t('trash.back')}</a>
          ) : (
            props.trashed > 0 && (
              <a href={`#${notesPlace({ ...FIRST_QUERY, status: 'trash' })}`}>
                {t('trash.link', { count: props.trashed })}
              </a>
            )
          )}
          {isTrash && props.trashed > 0 && (
            <Button look="danger" onClick={props.onEmptyTrash}>
              {t('trash.empty')}
            </Button>
          )}
        </span>
      </div>
      {!isTrash && props.slots.transfer}
      {isTrash && <p class="source">{t('trash.says')}</p>}
      {!isTrash && props.slots.picture?.(search)}
      {found && (
        <>
          {(found.of > 0 || query.text !== '') && <Tools {...props} found={found} />}
          {found.places.length > 0 ? (
            <NotesRows
              {...props.actions}
              language={language}
              t={t}
              label={isTrash ? t('trash') : props.title}
              query={answered}
              found={found}
              noteAt={props.noteAt}
              onShown={props.onShown}
              needles={needles}
              selection={selection}
              onSelect={props.onSelect}
              onTick={(place, isRange) =>
                props.onSelect(isRange ? { kind: 'extend', place, order: found.places } : { kind: 'toggle', place })
              }
              editing={props.editing}
              tags={props.tags}
              onUndo={props.onUndo}
              onSearch={search}
            />
          ) : (
            (props.isReady || found.of > 0) && (
              <NotesEmpty t={t} query={answered} of={found.of} onClear={() => search('')} />
            )
          )}
        </>
      )}
      <NewsFoot
        t={t}
        news={news}
        problem={props.problem}
        onUndo={props.onUndo}
        onNewsRead={props.onNewsRead}
        footRef={foot}
      >
        {found && selected.length > 0 && (
          <SelectionBar
            t={t}
            status={query.status}
            count={selected.length}
            found={found.places.length}
            tags={props.tags}
            onAll={() => props.onSelect({ kind: 'all', order: found.places })}
            onNone={() => props.onSelect({ kind: 'none' })}
            onTag={(tags) => props.actions.onTag(selected, tags)}
            onExport={props.onExport}
            onTrash={() => props.actions.onTrash(selected)}
            onRestore={() => props.actions.onRestore(selected)}
            onDiscard={() => props.actions.onDiscard(selected)}
          />
        )}
      </NewsFoot>
      {props.toDiscard > 0 && (
        <Confirm
          question={t('discard.question', { count: props.toDiscard })}
          says={t('discard.says')}
          yes={t('discard')}
          no={t('discard.no')}
          onYes={() => props.onDiscardAnswer(true)}
          onNo={() => props.onDiscardAnswer(false)}
        />
      )}
    </section>
  );
}

/** The search, how many were found, their order. */
function Tools({ t, query, onQuery, found, isReady }: NotesViewProps & { readonly found: Found }) {
  const isTrash = query.status === 'trash';
  const count = found.places.length;
  const of = found.of;
  return (
    <div class="notes-tools">
      <search>
        <SearchField
          label={t(isTrash ? 'search.trash' : 'search')}
          value={query.text}
          onInput={(text) => onQuery({ ...query, text }, 'typing')}
        />
        <p class="hint">{t('search.hint')}</p>
      </search>
      <div class="notes-bar">
        <p role="status">
          {query.text.trim() === '' ? t('count', { count: of }) : t('count.found', { count, of })}
          {!isReady && ` · ${t('reading')}`}
        </p>
        <Pick
          label={t('sort')}
          value={query.sort}
          options={SORTS}
          nameOf={(sort) => t(`sort.${sort}`)}
          onPick={(sort) => onQuery({ ...query, sort }, 'choosing')}
        />
        <Pick
          label={t('group')}
          value={query.group}
          options={GROUPINGS}
          nameOf={(group) => t(`group.${group}`)}
          onPick={(group) => onQuery({ ...query, group }, 'choosing')}
        />
      </div>
    </div>
  );
}
