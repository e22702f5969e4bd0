import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { DraftAction } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { Notice } from '../Notice.tsx';
import { Progress } from '../transfer/Progress.tsx';
import { ChooseText, type ChooseTextProps } from './ChooseText.tsx';
import { Review } from './Review.tsx';
import type { MakeState, Target } from './state.ts';

export interface MakeViewProps extends Omit<ChooseTextProps, 'problem'> {
  readonly language: Language;
  /** What the library calls the view. */
  readonly title: string;
  readonly state: MakeState;
  readonly targets: readonly Target[];
  readonly wasUndone: boolean;
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
  useLayoutEffect(() => {
    // What had focus may have gone with the step before.
    if (document.activeElement === document.body) view.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [state.kind]);
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
      </Notice>
    </section>
  );
}

function problemOf({ state, t }: MakeViewProps): string {
  if (state.kind === 'failed') return t('failed', { reason: state.reason });
  if (state.kind !== 'saved' || !state.failure) return '';
  const { why, reason } = state.failure;
  return why === 'changed' || why === 'gone' ? t(`undo.failed.${why}`) : t('undo.failed', { reason });
}

function newsOf({ state, t, wasUndone }: MakeViewProps): string {
  if (state.kind === 'saved') return t('saved', { title: state.saved.title, count: state.saved.count });
  return wasUndone ? t('undone') : '';
}
