import { useEffect, useRef, useState } from 'preact/hooks';
import type { DataState } from '../../components/settings/Data.tsx';
import type { Also, RestoreState } from '../../components/settings/Restore.tsx';
import type { NotesArchive } from '../../notes/archive.ts';
import { type BackupContents, readBackup, writeBackup } from '../../notes/formats/backup.ts';
import { mergeNotes } from '../../notes/merge.ts';
import {
  readSettings,
  readSiteRules,
  setLastBackup,
  setSettings,
  setSiteRules,
  soundSettings,
  soundSiteRules,
  watchLastBackup,
} from '../../settings/index.ts';
import { useLive } from '../shared/use-live.ts';
import { download, nameOfToday } from './download.ts';
import { type Attempt, reasonOf } from './use-attempt.ts';

const EMPTY: BackupContents = { notes: [], settings: {}, sites: {} };

/**
 * Follows how much there is of the reader's data, and brings it out and back in.
 *
 * @param firstBackup when a backup was last saved, as the view was opened
 */
export function useData(notes: NotesArchive, firstBackup: Date | undefined, attempt: Attempt): DataState {
  const [lastBackup, setLast] = useState(firstBackup);
  const [usage, setUsage] = useState<number>();
  const [restore, setRestore] = useState<RestoreState>({ kind: 'none' });
  /** What is restored once the reader says so. */
  const incoming = useRef(EMPTY);
  const counts = useLive<{ live: number; trash: number } | undefined>((store) => store.count(), undefined);
  useEffect(() => watchLastBackup(setLast), []);
  useEffect(() => {
    void navigator.storage.estimate().then((estimate) => setUsage(estimate.usage));
  }, [counts]);

  const save = async (): Promise<void> => {
    const [all, settings, sites] = await Promise.all([notes.all(), readSettings(), readSiteRules()]);
    const now = new Date();
    const text = writeBackup({ notes: all, settings: { ...settings }, sites }, now);
    download(nameOfToday('backup', 'json', now), text, 'application/json');
    await setLastBackup(now);
  };
  const preview = async (file: File): Promise<void> => {
    const reading = readBackup(await file.text());
    if (reading.kind === 'unreadable') {
      setRestore({ kind: 'unreadable', file: file.name, why: reading.why });
      return;
    }
    incoming.current = reading.contents;
    const { added, updated, unchanged } = mergeNotes(await notes.all(), reading.contents.notes);
    const hasSettings = Object.keys(soundSettings(reading.contents.settings)).length > 0;
    const sites = Object.keys(soundSiteRules(reading.contents.sites)).length;
    setRestore({
      kind: 'preview',
      file: file.name,
      added,
      updated,
      unchanged,
      refused: reading.refused,
      hasSettings,
      sites,
    });
  };
  const bringBack = async (also: readonly Also[]): Promise<void> => {
    const { contents, done } = await mergeBack();
    if (!done) return;
    const settings = also.includes('settings') ? soundSettings(contents.settings) : {};
    const sites = also.includes('sites') ? soundSiteRules(contents.sites) : {};
    if (!(await attempt(Promise.all([setSettings(settings), setSiteRules(sites)])))) return;
    const hasSettings = Object.keys(settings).length > 0;
    setRestore({ kind: 'done', ...done, hasSettings, sites: Object.keys(sites).length });
  };
  const mergeBack = async () => {
    const contents = incoming.current;
    try {
      const { added, updated } = await notes.merge(contents.notes);
      return { contents, done: { added, updated } };
    } catch (error) {
      setRestore({ kind: 'failed', reason: reasonOf(error) });
      return { contents };
    }
  };
  return {
    usage,
    notes: counts,
    lastBackup,
    restore,
    onExport: () => void attempt(save()),
    onRestoreFile: (file) => void attempt(preview(file)),
    onRestore: (also) => void bringBack(also),
    onCancel: () => setRestore({ kind: 'none' }),
  };
}
