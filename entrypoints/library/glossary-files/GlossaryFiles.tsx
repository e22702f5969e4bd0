import { useMemo } from 'preact/hooks';
import { GlossaryTransfer } from '../../../components/glossary-files/GlossaryTransfer.tsx';
import type { ExportableGlossary, PanelName } from '../../../components/glossary-files/state.ts';
import { glossaryFilesWords } from '../../../components/i18n/glossary-files.ts';
import type { Language } from '../../../glossary/index.ts';
import { Lasting, useLasting } from '../lasting.ts';
import { useGlossaryExport } from './use-glossary-export.ts';
import { useGlossaryImport } from './use-glossary-import.ts';

/** What is open; whoever comes back to the view finds it as it was left. */
const panel = new Lasting<PanelName | undefined>(undefined);

interface GlossaryFilesProps {
  readonly language: Language;
  /** The reader's own. */
  readonly glossaries: readonly ExportableGlossary[];
}

/** The buttons that bring glossaries in and out, with all that they need. */
export function GlossaryFiles({ language, glossaries }: GlossaryFilesProps) {
  const t = useMemo(() => glossaryFilesWords(language), [language]);
  return (
    <GlossaryTransfer
      t={t}
      language={language}
      glossaries={glossaries}
      importing={useGlossaryImport(language)}
      exporting={useGlossaryExport(language)}
      open={useLasting(panel)}
      onOpen={(next) => panel.set(next)}
    />
  );
}
