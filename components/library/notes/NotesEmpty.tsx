import type { NotesQuery } from '../../../notes/desk/model.ts';
import { Button } from '../../Button.tsx';
import { Empty } from '../../Empty.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';

interface NotesEmptyProps {
  readonly t: NotesTranslate;
  readonly query: NotesQuery;
  /** So many notes there are, whatever is looked for. */
  readonly of: number;
  readonly onClear: () => void;
}

/** Says why there is nothing to see, and what to do. */
export function NotesEmpty({ t, query, of, onClear }: NotesEmptyProps) {
  if (query.text.trim() !== '' && of > 0) {
    return (
      <Empty text={t('none.found', { query: query.text.trim() })}>
        <Button look="quiet" onClick={onClear}>
          {t('none.clear')}
        </Button>
      </Empty>
    );
  }
  if (query.status === 'trash') return <Empty text={t('none.trash')} />;
  return (
    <Empty text={t('none')}>
      <a href="/welcome.html">{t('none.try')}</a>
    </Empty>
  );
}
