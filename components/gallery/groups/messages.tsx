import { Button } from '../../Button.tsx';
import { Empty } from '../../Empty.tsx';
import { lookupWords } from '../../i18n/lookup.ts';
import { tabWords } from '../../i18n/tab.ts';
import { Notice } from '../../Notice.tsx';
import type { Group } from '../model.ts';
import { LONG_WORD } from '../samples.ts';

export const MESSAGES: Group = {
  id: 'messages',
  title: 'Notices and empty states',
  says: 'What has happened, what is safe, what to do. Nothing to say leaves an empty place, so that what comes is announced.',
  specimens: ({ language }) => {
    const t = tabWords(language);
    return [
      { name: 'News', drawn: <Notice tone="news" text={t('notes.deleted', { headword: 'UNHCR' })} /> },
      {
        name: 'News, with something to do',
        drawn: (
          <Notice tone="news" text={t('notes.deleted', { headword: 'UNHCR' })}>
            <Button look="link">{t('notes.undo')}</Button>
          </Notice>
        ),
      },
      {
        name: 'Problem',
        drawn: <Notice tone="problem" text={t('notes.failed', { reason: 'QuotaExceededError' })} />,
      },
      {
        name: 'Problem, long words',
        drawn: (
          <Notice tone="problem" text={t('notes.failed', { reason: LONG_WORD })}>
            <Button look="link">{t('blocked.reloadAction')}</Button>
          </Notice>
        ),
      },
      { name: 'Nothing to say', drawn: <Notice tone="news" text="" /> },
      { name: 'Empty', drawn: <Empty text={t('notes.none')} /> },
      {
        name: 'Empty, with something to do',
        drawn: (
          <Empty text={t('blocked.reload')}>
            <Button look="primary">{t('blocked.reloadAction')}</Button>
          </Empty>
        ),
      },
      { name: 'Empty, long words', drawn: <Empty text={lookupWords(language)('none', { query: LONG_WORD })} /> },
    ];
  },
};
