import { useState } from 'preact/hooks';
import type { TransferTranslate } from '../../../components/i18n/transfer.ts';
import type { ExportChoice, Exporting, ExportState } from '../../../components/transfer/state.ts';
import type { Language } from '../../../glossary/index.ts';
import { FILE_KINDS } from '../../../notes/formats/names.ts';
import { readSettings, readSiteRules, setLastBackup } from '../../../settings/index.ts';
import { downloadBlob, nameOfToday } from '../download.ts';
import { hearing } from '../hearing.ts';
import { reasonOf } from '../use-attempt.ts';
import { transferWork } from './worker.ts';

/** Brings notes out, by the worker. */
export function useExport(t: TransferTranslate, language: Language): Exporting {
  const [state, setState] = useState<ExportState>({ kind: 'none' });

  /** @returns nothing when it did not come to a file; the state says why */
  const write = async ({ format, some, withTags }: ExportChoice, at: Date): Promise<Blob | undefined> => {
    setState({ kind: 'working', progress: 0 });
    const isWhole = format === 'backup' && some === undefined;
    // The worker has no settings; a part of the notes needs none.
    const [ids, settings, sites] = await Promise.all([
      some?.ids(),
      isWhole ? readSettings() : {},
      isWhole ? readSiteRules() : {},
    ]);
    const labels = { title: t('file.title'), source: t('file.source') };
    const writing = { at, language, ...labels, withTags, settings: { ...settings }, sites };
    const answer = await hearing(
      (progress) => setState({ kind: 'working', progress }),
      async (progress) => transferWork().write({ format, ids, writing }, progress),
    );
    if (answer.kind === 'done') return answer.blob;
    setState(answer.kind === 'cancelled' ? { kind: 'none' } : answer);
    return undefined;
  };
  const save = async (choice: ExportChoice): Promise<void> => {
    const { format, some } = choice;
    const now = new Date();
    const blob = await write(choice, now);
    if (!blob) return;
    const file = nameOfToday(format === 'backup' ? 'backup' : 'notes', FILE_KINDS[format].extension, now);
    downloadBlob(file, blob);
    if (format === 'backup' && some === undefined) await setLastBackup(now);
    setState({ kind: 'saved', file });
  };
  const copy = async (choice: ExportChoice): Promise<void> => {
    const blob = write(choice, new Date());
    // The browser waits for what is promised; by the time that a long text is there, the reader's click would be forgotten.
    const plain = blob.then((given) => given?.slice(0, given.size, 'text/plain') ?? Promise.reject(new Error()));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
    } catch (error) {
      // What was not written has said so already.
      if (!(await blob)) return;
      throw error;
    }
    setState({ kind: 'copied' });
  };
  const attempt = (action: Promise<void>): void => {
    action.catch((error: unknown) => setState({ kind: 'failed', reason: reasonOf(error) }));
  };
  return {
    state,
    onSave: (choice) => attempt(save(choice)),
    onCopy: (choice) => attempt(copy(choice)),
    onCancel: () => void transferWork().cancelExport(),
  };
}
