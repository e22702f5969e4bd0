import { useMemo } from 'preact/hooks';
import { transferWords } from '../../../components/i18n/transfer.ts';
import type { ExportScope } from '../../../components/transfer/state.ts';
import { Transfer } from '../../../components/transfer/Transfer.tsx';
import type { Language } from '../../../glossary/index.ts';
import { useExport } from './use-export.ts';
import { useImport } from './use-import.ts';

interface NotesTransferProps {
  readonly language: Language;
  readonly scope: ExportScope;
  readonly asked: number;
}

/** The buttons that bring notes out and in, with all that they need. */
export function NotesTransfer({ language, scope, asked }: NotesTransferProps) {
  const t = useMemo(() => transferWords(language), [language]);
  return (
    <Transfer
      t={t}
      language={language}
      scope={scope}
      asked={asked}
      exporting={useExport(t, language)}
      importing={useImport()}
    />
  );
}
