import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { Notice } from '../Notice.tsx';

/** Notes as they were once. */
export interface CopyLine {
  readonly id: number;
  /** ISO 8601. */
  readonly at: string;
  readonly notes: number;
}

/** The copies that Konteks keeps by itself, and what came of going back to one. */
export interface CopiesState {
  /** The latest first; undefined until they are known. */
  readonly copies: readonly CopyLine[] | undefined;
  /** Set when one was gone back to: so many notes were changed by that. */
  readonly done: { readonly count: number; readonly at: string } | undefined;
  readonly onGoBack: (id: number) => void;
  readonly onUndo: () => void;
}

interface CopiesProps {
  readonly t: SettingsTranslate;
  readonly language: Language;
  readonly state: CopiesState;
}

/** Lists the copies, with a way back to each. */
export function Copies({ t, language, state }: CopiesProps) {
  const { copies, done } = state;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const when = (at: string): string => date.format(new Date(at));
  return (
    <div>
      <h4 class="subtitle">{t('copies.title')}</h4>
      <p class="hint">{t('copies.hint')}</p>
      {copies?.length === 0 && <p class="hint">{t('copies.none')}</p>}
      <ul class="copies">
        {copies?.map(({ id, at, notes }) => (
          <li key={id}>
            <time dateTime={at}>{when(at)}</time>
            <span class="copy-notes">{t('copies.notes', { count: notes })}</span>
            <Button look="link" aria-label={`${t('copies.goBack')}: ${when(at)}`} onClick={() => state.onGoBack(id)}>
              {t('copies.goBack')}
            </Button>
          </li>
        ))}
      </ul>
      <Notice tone="news" text={done ? t('copies.done', { count: done.count, at: when(done.at) }) : ''}>
        {done && done.count > 0 && (
          <Button look="link" onClick={state.onUndo}>
            {t('undo')}
          </Button>
        )}
      </Notice>
    </div>
  );
}
