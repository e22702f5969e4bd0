import { useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { Trouble } from '../../notes/health.ts';
import type { SpareCopy } from '../../notes/spare-copy.ts';
import { Button } from '../Button.tsx';
import type { RecoveryTranslate } from '../i18n/recovery.ts';
import { Notice } from '../Notice.tsx';
import { ViewTitle } from './ViewTitle.tsx';

/** What the reader can do about notes that cannot be used. */
export interface RecoveryActions {
  readonly onRetry: () => void;
  /** Makes the store anew and puts the copy into it. */
  readonly onBringBack: () => void;
  readonly onSaveCopy: () => void;
  /** Saves what can be read of the store as a file. */
  readonly onSaveReadable: () => void;
  /** Goes on with an empty store. */
  readonly onBeginAnew: () => void;
}

interface RecoveryProps extends RecoveryActions {
  readonly language: Language;
  readonly t: RecoveryTranslate;
  readonly trouble: Trouble;
  readonly copy: SpareCopy | undefined;
  /** What came of the last action; empty when nothing has to be said. */
  readonly news: string;
  readonly problem: string;
}

/** Stands where the notes would, when they cannot be opened or are gone: says what is known, and what can be done. */
export function Recovery(props: RecoveryProps) {
  const { language, t, trouble, copy } = props;
  const [isAsking, setAsking] = useState(false);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const when = (at: string): string => date.format(new Date(at));
  return (
    <section class="recovery" aria-labelledby="notes">
      <ViewTitle id="notes" text={t(`title.${trouble.kind}`)} isHere />
      <p>{saidOf(trouble, t, when)}</p>
      {trouble.kind === 'newer' ? null : (
        <p>{copy ? t('copy', { at: when(copy.at), notes: copy.notes, of: copy.of }) : t('noCopy')}</p>
      )}
      <p class="hint">{t('backup')}</p>
      <div class="actions">
        {copy && trouble.kind !== 'newer' && (
          <Button look="primary" onClick={props.onBringBack}>
            {t('bringBack')}
          </Button>
        )}
        <Button look="quiet" onClick={props.onRetry}>
          {t('retry')}
        </Button>
        {copy && (
          <Button look="quiet" onClick={props.onSaveCopy}>
            {t('saveCopy')}
          </Button>
        )}
        {trouble.kind !== 'vanished' && (
          <Button look="quiet" onClick={props.onSaveReadable}>
            {t('saveReadable')}
          </Button>
        )}
        {trouble.kind !== 'newer' && (
          <Button look="quiet" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t('anew')}
          </Button>
        )}
      </div>
      {isAsking && (
        <div class="preview">
          <p>{t(trouble.kind === 'vanished' ? 'anew.vanished' : 'anew.failed')}</p>
          <div class="actions">
            <Button look="quiet" onClick={props.onBeginAnew}>
              {t('anew.yes')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('anew.no')}
            </Button>
          </div>
        </div>
      )}
      <Notice tone="news" text={props.news} />
      <Notice tone="problem" text={props.problem} />
    </section>
  );
}

function saidOf(trouble: Trouble, t: RecoveryTranslate, when: (at: string) => string): string {
  switch (trouble.kind) {
    case 'vanished':
      return t('vanished', { notes: trouble.notes, at: when(trouble.at) });
    case 'newer':
      return t('newer');
    default:
      return t('failed', { reason: trouble.reason });
  }
}
