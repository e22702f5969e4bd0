import { useId, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { type Draft, type DraftAction, type DraftProblem, type DraftRow, rowName } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import type { MakeTranslate } from '../i18n/make.ts';
import { Pick } from '../library/notes/Pick.tsx';
import { Notice } from '../Notice.tsx';
import { SearchField } from '../SearchField.tsx';
import { CandidateRow } from './CandidateRow.tsx';
import { groupsOf, ORDERS, type Order } from './order.ts';
import { Problems } from './Problems.tsx';
import { SourceLine } from './SourceLine.tsx';
import type { Failure, Target } from './state.ts';

export interface ReviewProps {
  readonly t: MakeTranslate;
  readonly language: Language;
  readonly draft: Draft;
  readonly problems: readonly DraftProblem[];
  readonly failure: Failure | undefined;
  readonly isSaving: boolean;
  /** Glossaries of the reader's own. */
  readonly targets: readonly Target[];
  readonly onDraft: (action: DraftAction) => void;
  /** @param target the glossary that the entries are added to; a new one where there is none */
  readonly onSave: (target: string | undefined) => void;
}

/** What was found, to be ticked, mended, added to and saved. */
export function Review(props: ReviewProps) {
  const { t, language, draft, targets, onDraft } = props;
  const id = useId();
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order>('best');
  const [open, setOpen] = useState<number>();
  const [added, setAdded] = useState('');
  const [chosen, setChosen] = useState('');
  const target = targets.some((each) => each.id === chosen) ? chosen : '';
  const groups = useMemo(() => groupsOf(draft, order, filter), [draft, order, filter]);
  const shown = groups.flatMap(({ rows }) => rows);
  const ticked = draft.rows.filter(({ isTicked }) => isTicked).length;
  const tick = (isTicked: boolean): void => onDraft({ kind: 'tick', keys: shown.map(({ key }) => key), isTicked });
  const add = (): void => {
    const name = added.trim();
    if (name === '') return;
    onDraft({ kind: 'add', name });
    setAdded('');
    setFilter('');
    setOpen(1 + Math.max(-1, ...draft.rows.map(({ key }) => key)));
  };
  const show = (key: number): void => {
    setFilter('');
    setOpen(key);
  };
  const row = (each: DraftRow) => (
    <CandidateRow
      key={each.key}
      t={t}
      language={language}
      row={each}
      isOpen={open === each.key}
      onOpen={(isOpen) => setOpen(isOpen ? each.key : undefined)}
      onDraft={onDraft}
    />
  );
  return (
    <>
      <label class="make-name">
        <span class="label">{t('name')}</span>
        <input
          class="text-field"
          value={draft.title}
          maxLength={200}
          onInput={({ currentTarget }) => onDraft({ kind: 'title', title: currentTarget.value })}
        />
      </label>
      <SourceLine t={t} source={draft.source} />
      {draft.note && <p class="hint">{t(`note.${draft.note}`)}</p>}
      <div class="make-bar">
        <p role="status">{t('found', { count: draft.rows.length, ticked })}</p>
        <SearchField label={t('filter')} value={filter} onInput={setFilter} />
        <Pick
          label={t('order')}
          value={order}
          options={ORDERS}
          nameOf={(name) => t(`order.${name}`)}
          onPick={setOrder}
        />
        <Button look="link" onClick={() => tick(true)}>
          {t('all')}
        </Button>
        <Button look="link" onClick={() => tick(false)}>
          {t('none')}
        </Button>
      </div>
      <p class="sr-only" role="status">
        {filter.trim() !== '' && t('shown', { count: shown.length })}
      </p>
      {groups.map(({ title, rows }, n) =>
        title === undefined ? (
          <ul key="all" class="make-rows">
            {rows.map(row)}
          </ul>
        ) : (
          <section key={`${n} ${title}`} aria-labelledby={`${id}-${n}`}>
            <h3 class="make-heading" id={`${id}-${n}`}>
              {title || t('untitled')}
            </h3>
            <ul class="make-rows">{rows.map(row)}</ul>
          </section>
        ),
      )}
      <form
        class="make-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="text-field"
          aria-label={t('add.label')}
          placeholder={t('add.label')}
          value={added}
          maxLength={120}
          onInput={({ currentTarget }) => setAdded(currentTarget.value)}
        />
        <Button look="quiet" onClick={add}>
          {t('add')}
        </Button>
      </form>
      <div class="make-foot">
        <Problems
          t={t}
          problems={props.problems}
          nameOf={(key) => rowName(draft.rows.find((each) => each.key === key) ?? NAMELESS)}
          onShow={show}
        />
        <Notice tone="problem" text={props.failure ? notSaved(props.failure, t) : ''} />
        <div class="make-save">
          {targets.length > 0 && (
            <Pick
              label={t('to')}
              value={target}
              options={['', ...targets.map(({ id: each }) => each)]}
              nameOf={(each) => targets.find((one) => one.id === each)?.title ?? t('to.new')}
              onPick={setChosen}
            />
          )}
          <Button
            look="primary"
            disabled={ticked === 0 || props.isSaving}
            onClick={() => props.onSave(target === '' ? undefined : target)}
          >
            {props.isSaving ? t('saving') : t('save', { count: ticked })}
          </Button>
          {ticked === 0 && <span class="hint">{t('save.none')}</span>}
        </div>
      </div>
    </>
  );
}

const NAMELESS = { names: { id: '', en: '' }, language: 'id' } as const;

function notSaved({ why, reason }: Failure, t: MakeTranslate): string {
  return why === 'gone' || why === 'full' ? t(`save.failed.${why}`) : t('save.failed', { reason });
}
