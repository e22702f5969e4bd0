import type { GlossaryExporting, GlossaryExportState } from '../../../components/glossary-files/state.ts';
import { type Language, textIn } from '../../../glossary/index.ts';
import { GLOSSARY_FILE_KINDS, type GlossaryFile } from '../../../shelf/files/formats.ts';
import { downloadBlob } from '../download.ts';
import { hearing } from '../hearing.ts';
import { Lasting, useLasting } from '../lasting.ts';
import { reasonOf } from '../use-attempt.ts';
import { glossaryFilesWork } from './worker.ts';

/** How far it has come: it goes on while the reader looks at another view. */
const exporting = new Lasting<GlossaryExportState>({ kind: 'none' });

/** Brings glossaries out, by the worker. */
export function useGlossaryExport(language: Language): GlossaryExporting {
  return {
    state: useLasting(exporting),
    onSave: (id, kind) => {
      save(id, kind, language).catch((error: unknown) => exporting.set({ kind: 'failed', reason: reasonOf(error) }));
    },
    onCancel: () => void glossaryFilesWork().cancelExport(),
  };
}

async function save(id: string, kind: GlossaryFile, language: Language): Promise<void> {
  exporting.set({ kind: 'working', progress: 0 });
  const answer = await hearing(
    (progress) => exporting.set({ kind: 'working', progress }),
    async (progress) => glossaryFilesWork().write(id, kind, progress),
  );
  if (answer.kind !== 'done') {
    exporting.set(answer.kind === 'cancelled' ? { kind: 'none' } : answer);
    return;
  }
  const file = fileName(textIn(answer.title, language), GLOSSARY_FILE_KINDS[kind].extension);
  downloadBlob(file, answer.blob);
  exporting.set({ kind: 'saved', file });
}

/** @returns a name for a file that every system takes */
function fileName(title: string, extension: string): string {
  const sound = title
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 80)
    .trim();
  return `${sound || 'glossary'}.${extension}`;
}
