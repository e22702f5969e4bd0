import { useState } from 'preact/hooks';
import type { GlossaryFile } from '../../shelf/files/formats.ts';
import { Button } from '../Button.tsx';
import { Choices } from '../Choices.tsx';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Pick } from '../library/notes/Pick.tsx';
import { Notice } from '../Notice.tsx';
import { Panel } from '../transfer/Panel.tsx';
import { Progress } from '../transfer/Progress.tsx';
import type { ExportableGlossary, GlossaryExporting } from './state.ts';

/** What a glossary is exported for. Three of the formats come in several forms. */
const PURPOSES = ['json', 'table', 'tbx', 'skos'] as const;
type Purpose = (typeof PURPOSES)[number];

type Form = Exclude<GlossaryFile, 'json'>;

const FORMS: Readonly<Record<Purpose, readonly Form[]>> = {
  json: [],
  table: ['csv', 'tsv'],
  tbx: ['tbx-dct', 'tbx-dca', 'tbx-v2'],
  skos: ['turtle', 'rdf-xml'],
};

interface GlossaryExportProps extends GlossaryExporting {
  readonly t: GlossaryFilesTranslate;
  readonly glossaries: readonly ExportableGlossary[];
  readonly onClose: () => void;
}

/** Brings a glossary out: which one, and what for. */
export function GlossaryExport({ t, glossaries, state, onSave, onCancel, onClose }: GlossaryExportProps) {
  const [wanted, setWanted] = useState<string>();
  const [purpose, setPurpose] = useState<Purpose>('json');
  const [form, setForm] = useState<Form>();
  // What was chosen may have been thrown away.
  const glossary = glossaries.find(({ id }) => id === wanted) ?? glossaries[0];
  const forms = FORMS[purpose];
  const file = forms.find((each) => each === form) ?? forms[0];
  return (
    <Panel title={t('export.title')} close={t('close')} onClose={onClose}>
      {glossaries.length > 1 && glossary && (
        <Pick
          label={t('export.which')}
          value={glossary.id}
          options={glossaries.map(({ id }) => id)}
          nameOf={(id) => glossaries.find((each) => each.id === id)?.title ?? id}
          onPick={setWanted}
        />
      )}
      <Choices
        label={t('export.what')}
        value={purpose}
        options={PURPOSES.map((value) => ({
          value,
          label: t(`export.${value}`),
          preview: <span class="hint">{t(`export.${value}.hint`)}</span>,
        }))}
        onChange={setPurpose}
      />
      {file && (
        <Choices
          label={t('export.form')}
          value={file}
          options={forms.map((value) => ({ value, label: t(`form.${value}`) }))}
          onChange={setForm}
        />
      )}
      <div class="actions">
        <Button look="primary" onClick={() => glossary && onSave(glossary.id, file ?? 'json')}>
          {t('export.save')}
        </Button>
      </div>
      {state.kind === 'working' && (
        <Progress label={t('export.working')} part={state.progress} cancel={t('cancel')} onCancel={onCancel} />
      )}
      <Notice tone="problem" text={state.kind === 'failed' ? t('export.failed', { reason: state.reason }) : ''} />
      <Notice tone="news" text={state.kind === 'saved' ? t('export.saved', { file: state.file }) : ''} />
    </Panel>
  );
}
