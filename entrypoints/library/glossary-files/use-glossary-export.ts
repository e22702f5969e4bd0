import { useState } from 'preact/hooks';
import type { GlossaryExporting, GlossaryExportState } from '../../../components/glossary-files/state.ts';
import { type Language, textIn } from '../../../glossary/index.ts';
import { GLOSSARY_FILE_KINDS, type GlossaryFile } from '../../../shelf/files/formats.ts';
import { downloadBlob } from '../download.ts';
import { hearing } from '../hearing.ts';
import { reasonOf } from '../use-attempt.ts';
import { glossaryFilesWork } from './worker.ts';

/** Brings glossaries out, by the worker. */
export function useGlossaryExport(language: Language): GlossaryExporting {
  const [state, setState] = useState<GlossaryExportState>({ kind: 'none' });
  const save = async (id: string, kind: GlossaryFile): Promise<void> => {
    setState({ kind: 'working', progress: 0 });
    const answer = await hearing(
      (progress) => setState({ kind: 'working', progress }),
      async (progress) => glossaryFilesWork().write(id, kind, progress),
    );
    if (answer.kind !== 'done') {
      setState(answer.kind === 'cancelled' ? { kind: 'none' } : answer);
      return;
    }
    const file = fileName(textIn(answer.title, language), GLOSSARY_FILE_KINDS[kind].extension);
    downloadBlob(file, answer.blob);
    setState({ kind: 'saved', file });
  };
  return {
    state,
    onSave: (id, kind) => {
      save(id, kind).catch((error: unknown) => setState({ kind: 'failed', reason: reasonOf(error) }));
    },
    onCancel: () => void glossaryFilesWork().cancel(),
  };
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
