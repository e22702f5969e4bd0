import { useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import type { TransferTranslate } from '../i18n/transfer.ts';
import { Notice } from '../Notice.tsx';
import { FileButton } from '../settings/FileButton.tsx';
import { Panel } from './Panel.tsx';
import { Preview } from './Preview.tsx';
import { Progress } from './Progress.tsx';
import type { Importing, ImportState } from './state.ts';

/** What notes can come in. Other programs' files may be called anything; what is in one tells. */
const ACCEPT = '.json,.jsonld,.csv,.tsv,.txt,application/json,application/ld+json,text/csv,text/plain';

interface ImportProps extends Importing {
  readonly t: TransferTranslate;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Brings notes in: a file, what would come of it, what has. */
export function Import({ t, language, state, onFile, onImport, onCancel, onUndo, onClose }: ImportProps) {
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
      {(state.kind === 'reading' || state.kind === 'importing') && (
        <Progress
          label={t(`import.${state.kind}`, { file: state.file })}
          part={state.progress}
          cancel={t('cancel')}
          onCancel={() => leave(onCancel)}
        />
      )}
      {state.kind === 'undoing' && <Progress label={t('import.undoing')} />}
      {state.kind === 'preview' && (
        <Preview
          t={t}
          language={language}
          file={state.file}
          preview={state.preview}
          onImport={() => leave(onImport)}
          onCancel={() => leave(onCancel)}
        />
      )}
      <Notice tone="problem" text={problemOf(state, t)} />
      <Notice tone="news" text={newsOf(state, t)}>
        {state.kind === 'done' && state.added + state.updated > 0 && (
          <Button look="link" onClick={() => leave(onUndo)}>
            {t('import.undo')}
          </Button>
        )}
      </Notice>
    </Panel>
  );
}

function problemOf(state: ImportState, t: TransferTranslate): string {
  if (state.kind === 'failed') return t('import.failed', { reason: state.reason });
  if (state.kind !== 'unreadable') return '';
  const { file, problem } = state;
  return t(`unreadable.${problem.why}`, { file, line: 'line' in problem ? problem.line : 0 });
}

function newsOf(state: ImportState, t: TransferTranslate): string {
  if (state.kind === 'done') return t('import.done', { added: state.added, updated: state.updated });
  if (state.kind === 'undone') return t('import.undone', { undone: state.undone, kept: state.kept });
  return state.kind === 'cancelled' ? t('import.cancelled') : '';
}
