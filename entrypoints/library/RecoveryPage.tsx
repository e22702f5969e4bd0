import { useEffect, useMemo, useState } from 'preact/hooks';
import { recoveryWords } from '../../components/i18n/recovery.ts';
import { Recovery } from '../../components/library/Recovery.tsx';
import type { Language } from '../../glossary/index.ts';
import { remember } from '../../notes/canary.ts';
import { NOTES } from '../../notes/database.ts';
import { writeBackup } from '../../notes/formats/backup.ts';
import type { Trouble } from '../../notes/health.ts';
import { rescue } from '../../notes/rescue.ts';
import { notesOf } from '../../notes/snapshots.ts';
import { readSpareCopy, type SpareCopy, spareCopyFile } from '../../notes/spare-copy.ts';
import { archive, notesDatabase } from './archive.ts';
import { download } from './download.ts';
import { useAttempt } from './use-attempt.ts';

interface RecoveryPageProps {
  readonly language: Language;
  readonly trouble: Trouble;
  /** Looks again; answers what is wrong now. */
  readonly look: () => Promise<Trouble | undefined>;
}

/** Does what can be done about notes that cannot be used. */
export function RecoveryPage({ language, trouble, look }: RecoveryPageProps) {
  const t = useMemo(() => recoveryWords(language), [language]);
  const [copy, setCopy] = useState<SpareCopy>();
  const [news, setNews] = useState('');
  const { problem, attempt } = useAttempt();
  useEffect(() => void readSpareCopy().then(setCopy), []);

  const act = (action: () => Promise<string | undefined>) => (): void => {
    setNews('');
    void attempt(action().then((said) => setNews(said ?? '')));
  };
  const begin = async (): Promise<void> => {
    if (trouble.kind === 'failed') await notesDatabase.delete({ disableAutoOpen: false });
    await remember(notesDatabase);
  };
  const save = async (notes: string, count: number): Promise<string> => {
    download(`konteks-notes-${new Date().toLocaleDateString('sv')}.json`, notes, 'application/json');
    return t('saved', { count });
  };
  return (
    <Recovery
      language={language}
      t={t}
      trouble={trouble}
      copy={copy}
      news={news}
      problem={problem === '' ? '' : t('problem', { reason: problem })}
      onRetry={act(async () => ((await look()) ? t('still') : undefined))}
      onBringBack={act(async () => {
        const notes = notesOf((await spareCopyFile()) ?? '');
        await begin();
        await archive.merge(notes);
        await remember(notesDatabase);
        await look();
        return t('broughtBack', { count: notes.length });
      })}
      onSaveCopy={act(async () => save((await spareCopyFile()) ?? '', copy?.notes ?? 0))}
      onSaveReadable={act(async () => {
        const notes = await rescue(NOTES);
        if (notes.length === 0) return t('nothing');
        return save(writeBackup({ notes, settings: {}, sites: {} }, new Date()), notes.length);
      })}
      onBeginAnew={act(async () => {
        await begin();
        await look();
        return undefined;
      })}
    />
  );
}
