import { useRef } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { bytesIn } from './bytes.ts';
import { Copies, type CopiesState } from './Copies.tsx';
import { FileButton } from './FileButton.tsx';
import { Group } from './Group.tsx';
import type { GroupProps } from './group-props.ts';
import { Restore, type RestoreActions, type RestoreState } from './Restore.tsx';

/** What there is of the reader's data, and what can be done with it. */
export interface DataState extends RestoreActions {
  /** In bytes; undefined where the browser does not say. */
  readonly usage: number | undefined;
  /** How many notes there are; undefined until it is known. */
  readonly notes: { readonly live: number; readonly trash: number } | undefined;
  readonly lastBackup: Date | undefined;
  readonly restore: RestoreState;
  readonly onExport: () => void;
  readonly onRestoreFile: (file: File) => void;
}

interface DataProps extends GroupProps {
  readonly language: Language;
  readonly data: DataState;
  readonly copies: CopiesState;
}

/** What is kept, and how it gets out and back in. */
export function Data({ t, title, place, language, data, copies }: DataProps) {
  const { usage, notes, lastBackup } = data;
  const choose = useRef<HTMLButtonElement>(null);
  // The buttons of the preview go with it; focus goes back to where it came from.
  const close = (act: () => void): void => {
    choose.current?.focus();
    act();
  };
  const number = new Intl.NumberFormat(language);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const counted = notes && {
    live: number.format(notes.live),
    trash: number.format(notes.trash),
  };
  return (
    <Group part="data" title={title} hint={t('data.hint')} place={place}>
      <dl class="facts">
        <div>
          <dt>{t('data.notes')}</dt>
          <dd>{counted && (notes.trash > 0 ? t('data.trash', counted) : counted.live)}</dd>
        </div>
        <div>
          <dt>{t('data.storage')}</dt>
          <dd>{usage !== undefined && bytesIn(language, usage)}</dd>
        </div>
        <div>
          <dt>{t('data.lastBackup')}</dt>
          <dd>
            {lastBackup ? <time dateTime={lastBackup.toISOString()}>{date.format(lastBackup)}</time> : t('data.never')}
          </dd>
        </div>
      </dl>
      <div>
        <div class="actions">
          <Button look="primary" onClick={data.onExport}>
            {t('backup.export')}
          </Button>
          <FileButton
            label={t('backup.restore')}
            accept=".json,application/json"
            buttonRef={choose}
            onFile={data.onRestoreFile}
          />
        </div>
        <Restore
          t={t}
          language={language}
          state={data.restore}
          onRestore={(also) => close(() => data.onRestore(also))}
          onCancel={() => close(data.onCancel)}
        />
      </div>
      <p class="hint">
        {t('data.glossaries')} <a href="#glossaries">{t('data.glossaries.link')}</a>
      </p>
      <Copies t={t} language={language} state={copies} />
    </Group>
  );
}
