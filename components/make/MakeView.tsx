import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { DraftAction } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { Notice } from '../Notice.tsx';
import { Progress } from '../transfer/Progress.tsx';
import { ChooseText, type ChooseTextProps } from './ChooseText.tsx';
import { Review } from './Review.tsx';
import type { MakeState, Target, Unfinished } from './state.ts';

export interface MakeViewProps extends Omit<ChooseTextProps, 'problem'> {
  readonly language: Language;
  /** What the library calls the view. */
  readonly title: string;
  readonly state: MakeState;
  readonly targets: readonly Target[];
  readonly wasUndone: boolean;
  /** The unfinished one that was discarded last, as long as it can be brought back. */
  readonly discarded: Unfinished | undefined;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
  readonly onDraft: (action: DraftAction) => void;
  readonly onSave: (target: string | undefined) => void;
  readonly onUndo: () => void;
}

/** A glossary from an article: a text is chosen, read, looked through and saved. */
export function MakeView(props: MakeViewProps) {
  const { t, language, state, targets, onCancel } = props;
  const id = useId();
  const view = useRef<HTMLElement>(null);
  const restore = useRef<HTMLButtonElement>(null);
  const isDiscarded = state.kind === 'choose' && props.discarded !== undefined;
  useLayoutEffect(() => {
    // What had focus may have gone with the step before, or with what was discarded.
    if (document.activeElement !== document.body) return;
    if (restore.current) restore.current.focus();
    else view.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [state.kind, props.discarded?.id]);
  return (
    <section class="make" aria-labelledby={id} ref={view}>
      <ViewTitle id={id} text={props.title} isHere />
      {state.kind === 'choose' && <ChooseText {...props} problem={state.problem} />}
      {state.kind === 'reading' && (
        <Progress
          label={t(state.progress === undefined ? 'reading' : 'finding')}
          part={state.progress}
          cancel={t('cancel')}
          onCancel={onCancel}
        />
      )}
      {state.kind === 'review' && (
        <Review {...props} {...state} failure={state.failure} targets={targets} language={language} />
      )}
      <Notice tone="problem" text={problemOf(props)}>
        {state.kind === 'failed' && (
          <Button look="link" onClick={onCancel}>
            {t('again')}
          </Button>
        )}
      </Notice>
      <Notice tone="news" text={newsOf(props)}>
        {state.kind === 'saved' && (
          <span class="actions">
            <a href={`#${state.saved.glossary}`}>{t('saved.open')}</a>
            {state.canUndo && (
              <Button look="link" onClick={props.onUndo}>
                {t('undo')}
              </Button>
            )}
            <Button look="link" onClick={onCancel}>
              {t('saved.more')}
            </Button>
          </span>
        )}
        {isDiscarded && (
          <Button look="link" buttonRef={restore} onClick={props.onRestore}>
            {t('undo')}
          </Button>
        )}
      </Notice>
    </section>
  );
}

function problemOf({ state, t }: MakeViewProps): string {
  if (state.kind === 'failed') return t('failed', { reason: state.reason });
  if (state.kind !== 'saved' || !state.failure) return '';
  const { why, reason } = state.failure;
  return why === 'other' ? t('undo.failed', { reason }) : t(`undo.failed.${why}`);
}

function newsOf({ state, t, wasUndone, discarded }: MakeViewProps): string {
  if (state.kind === 'saved') return t('saved', { title: state.saved.title, count: state.saved.count });
  if (state.kind === 'choose' && discarded) return t('unfinished.discarded', { title: discarded.title });
  return wasUndone ? t('undone') : '';
}
