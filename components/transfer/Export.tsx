import { useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../notes/formats/names.ts';
import { Button } from '../Button.tsx';
import { Choices } from '../Choices.tsx';
import type { TransferTranslate } from '../i18n/transfer.ts';
import { Notice } from '../Notice.tsx';
import { Ticks } from '../Ticks.tsx';
import { Panel } from './Panel.tsx';
import { Progress } from './Progress.tsx';
import type { ExportChoice, Exporting, ExportScope, ExportState } from './state.ts';

const SCOPES = ['selected', 'found', 'all'] as const;

type Which = (typeof SCOPES)[number];

interface ExportProps extends Exporting {
  readonly t: TransferTranslate;
  readonly language: Language;
  readonly scope: ExportScope;
  readonly onClose: () => void;
}

/** Brings notes out: which ones, and what for. */
export function Export({ t, language, scope, state, onSave, onCopy, onCancel, onClose }: ExportProps) {
  const [which, setWhich] = useState<Which>('selected');
  const [format, setFormat] = useState<ExportFormat>('backup');
  const [withTags, setWithTags] = useState(true);
  const offered = SCOPES.filter((each) => each === 'all' || scope[each] !== undefined);
  // What was selected may be so no longer.
  const chosen = offered.includes(which) ? which : (offered[0] ?? 'all');
  const number = new Intl.NumberFormat(language);
  const count = (each: Which): number => (each === 'all' ? scope.all : (scope[each]?.count ?? 0));
  const choice: ExportChoice = { format, withTags, some: chosen === 'all' ? undefined : scope[chosen] };
  return (
    <Panel title={t('export.title')} close={t('close')} onClose={onClose}>
      {offered.length > 1 && (
        <Choices
          label={t('export.which')}
          value={chosen}
          options={offered.map((value) => ({
            value,
            label: t(`export.${value}`, { count: number.format(count(value)) }),
          }))}
          onChange={setWhich}
        />
      )}
      <Choices
        label={t('export.what')}
        value={format}
        options={EXPORT_FORMATS.map((value) => ({
          value,
          label: t(`export.${value}`),
          preview: <span class="hint">{t(`export.${value}.hint`)}</span>,
        }))}
        onChange={setFormat}
      />
      {format === 'anki' && (
        <Ticks
          label={t('export.anki.tags')}
          ticks={[{ value: 'tags', label: t('export.anki.withTags') }]}
          ticked={withTags ? ['tags'] : []}
          onChange={(ticked) => setWithTags(ticked.length > 0)}
        />
      )}
      <div class="actions">
        <Button look="primary" onClick={() => onSave(choice)}>
          {t('export.save')}
        </Button>
        {format === 'markdown' && (
          <Button look="quiet" onClick={() => onCopy(choice)}>
            {t('export.copy')}
          </Button>
        )}
      </div>
      {state.kind === 'working' && (
        <Progress label={t('export.working')} part={state.progress} cancel={t('cancel')} onCancel={onCancel} />
      )}
      <Notice tone="problem" text={state.kind === 'failed' ? t('export.failed', { reason: state.reason }) : ''} />
      <Notice tone="news" text={newsOf(state, t)} />
    </Panel>
  );
}

function newsOf(state: ExportState, t: TransferTranslate): string {
  if (state.kind === 'saved') return t('export.saved', { file: state.file });
  return state.kind === 'copied' ? t('export.copied') : '';
}
