import { useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Notice } from '../Notice.tsx';
import { FileButton } from '../settings/FileButton.tsx';
import { Panel } from '../transfer/Panel.tsx';
import { Progress } from '../transfer/Progress.tsx';
import { GlossaryPreviewed } from './GlossaryPreviewed.tsx';
import type { GlossaryImporting, GlossaryImportState } from './state.ts';

/** Files may be called anything; what is in one tells. */
const ACCEPT =
  '.json,.csv,.tsv,.txt,.tbx,.xml,.rdf,.skos,.ttl,.nt,application/json,text/csv,text/tab-separated-values,text/plain,application/xml,text/xml,application/rdf+xml,text/turtle';

interface GlossaryImportProps extends GlossaryImporting {
  readonly t: GlossaryFilesTranslate;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Brings a glossary in: a file, how it is meant, what would come of it, what has. */
export function GlossaryImport({
  t,
  language,
  state,
  onFile,
  onChoose,
  onImport,
  onCancel,
  onUndo,
  onClose,
}: GlossaryImportProps) {
  const choose = useRef<HTMLButtonElement>(null);
  // What has focus goes; it goes on where the reader came from.
  const leave = (act: () => void): void => {
    choose.current?.focus();
    act();
  };
  return (
    <Panel title={t('import.title')} close={t('close')} onClose={onClose} onDropFile={onFile}>
      <p class="hint">{t('import.hint')}</p>
      <div class="drop">
        <FileButton label={t('import.choose')} accept={ACCEPT} buttonRef={choose} onFile={onFile} />
        <span class="hint">{t('import.drop')}</span>
      </div>
      {(state.kind === 'looking' || state.kind === 'importing') && (
        <Progress
          label={t(`import.${state.kind}`, { file: state.file })}
          part={state.progress}
          cancel={t('cancel')}
          onCancel={() => leave(onCancel)}
        />
      )}
      {state.kind === 'undoing' && <Progress label={t('import.undoing')} />}
      {state.kind === 'preview' && (
        <GlossaryPreviewed
          t={t}
          language={language}
          state={state}
          onChoose={onChoose}
          onImport={() => leave(onImport)}
          onCancel={() => leave(onCancel)}
        />
      )}
      <Notice tone="problem" text={problemOf(state, t)} />
      <Notice tone="news" text={newsOf(state, t)}>
        {state.kind === 'done' && (
          <Button look="link" onClick={() => leave(onUndo)}>
            {t('import.undo')}
          </Button>
        )}
      </Notice>
    </Panel>
  );
}

function problemOf(state: GlossaryImportState, t: GlossaryFilesTranslate): string {
  if (state.kind === 'failed') return t('import.failed', { reason: state.reason });
  if (state.kind !== 'unreadable') return '';
  const { file, problem } = state;
  return t(`unreadable.${problem.why}`, { file, line: 'line' in problem ? problem.line : 0 });
}

function newsOf(state: GlossaryImportState, t: GlossaryFilesTranslate): string {
  if (state.kind === 'done') return t('import.done', { title: state.title, entries: state.entries });
  if (state.kind === 'undone') return t('import.undone', { title: state.title });
  return state.kind === 'cancelled' ? t('import.cancelled') : '';
}
