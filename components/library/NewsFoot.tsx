import type { ComponentChildren, Ref } from 'preact';
import { Button } from '../Button.tsx';
import type { NotesTranslate } from '../i18n/notes.ts';
import { CloseIcon } from '../icons.tsx';
import { Notice } from '../Notice.tsx';

/** What has been done, said once, and whether it can be undone. */
export interface News {
  readonly text: string;
  readonly canUndo: boolean;
}

interface NewsFootProps {
  readonly t: NotesTranslate;
  readonly news: News;
  readonly problem: string;
  readonly onUndo: () => void;
  readonly onNewsRead: () => void;
  readonly footRef?: Ref<HTMLDivElement>;
  /** What else stands at the window's lower edge. */
  readonly children?: ComponentChildren;
}

/** Says at the window's lower edge what was done in a view, with the way back, and what failed. */
export function NewsFoot({ t, news, problem, onUndo, onNewsRead, footRef, children }: NewsFootProps) {
  return (
    <div class="notes-foot" ref={footRef ?? null}>
      <Notice tone="problem" text={problem} />
      <Notice tone="news" text={news.text}>
        <span class="notice-actions">
          {news.canUndo && (
            <Button look="link" aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
              {t('undo')}
            </Button>
          )}
          <button type="button" class="icon-button" aria-label={t('news.close')} onClick={onNewsRead}>
            <CloseIcon />
          </button>
        </span>
      </Notice>
      {children}
    </div>
  );
}
