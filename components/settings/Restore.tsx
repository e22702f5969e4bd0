import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { RefusedNote } from '../../notes/record.ts';
import { Button } from '../Button.tsx';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { Notice } from '../Notice.tsx';
import { Ticks } from '../Ticks.tsx';
import { Problems } from './Problems.tsx';

/** What a backup can bring along with the notes. */
export type Also = 'settings' | 'sites';

/** What a backup would do. */
export interface RestorePreview {
  readonly kind: 'preview';
  readonly file: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedNote[];
  /** Whether there are settings in it. */
  readonly hasSettings: boolean;
  /** How many site rules are in it. */
  readonly sites: number;
}

/** How far the restoring of a backup has come. */
export type RestoreState =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly file: string; readonly why: 'json' | 'format' | 'version' }
  | RestorePreview
  | {
      readonly kind: 'done';
      readonly added: number;
      readonly updated: number;
      readonly hasSettings: boolean;
      /** How many site rules were restored. */
      readonly sites: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the reader can do about a backup that they have chosen. */
export interface RestoreActions {
  readonly onRestore: (also: readonly Also[]) => void;
  readonly onCancel: () => void;
}

interface RestoreProps extends RestoreActions {
  readonly t: SettingsTranslate;
  readonly language: Language;
  readonly state: RestoreState;
}

/** Shows what a backup would do, does it when the reader wants it, and says what was done. */
export function Restore({ state, ...rest }: RestoreProps) {
  const { t } = rest;
  return (
    <>
      {state.kind === 'preview' && <Preview preview={state} {...rest} />}
      <Notice tone="problem" text={problemOf(state, t)} />
      <Notice tone="news" text={newsOf(state, t)} />
    </>
  );
}

function newsOf(state: RestoreState, t: SettingsTranslate): string {
  if (state.kind !== 'done') return '';
  const { added, updated, sites, hasSettings } = state;
  return t('restore.done', { added, updated, sites, settings: hasSettings ? 'yes' : 'no' });
}

function problemOf(state: RestoreState, t: SettingsTranslate): string {
  if (state.kind === 'unreadable') return t(`restore.${state.why}`, { file: state.file });
  return state.kind === 'failed' ? t('restore.failed', { reason: state.reason }) : '';
}

interface PreviewProps extends Omit<RestoreProps, 'state'> {
  readonly preview: RestorePreview;
}

function Preview({ t, language, preview, onRestore, onCancel }: PreviewProps) {
  const id = useId();
  const { hasSettings, sites, refused } = preview;
  const offered = (['settings', 'sites'] as const).filter((what) => (what === 'settings' ? hasSettings : sites > 0));
  const [also, setAlso] = useState<readonly Also[]>(offered);
  const title = useRef<HTMLHeadingElement>(null);
  // The file was chosen in a window of the system; the page goes on here.
  useLayoutEffect(() => title.current?.focus(), [preview]);
  const number = new Intl.NumberFormat(language);
  const counts = [
    ['added', preview.added],
    ['updated', preview.updated],
    ['unchanged', preview.unchanged],
    ['refused', refused.length],
  ] as const;
  return (
    <section class="preview" aria-labelledby={id}>
      <h4 class="subtitle" id={id} tabIndex={-1} ref={title}>
        {t('restore.title', { file: preview.file })}
      </h4>
      <dl class="facts">
        {counts.map(([what, count]) => (
          <div key={what}>
            <dt>{t(`restore.${what}`)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      <Problems
        title={t('restore.problems', { count: refused.length })}
        problems={refused.map((note) => refusalIn(note, t))}
        more={(rest) => t('restore.more', { count: rest })}
      />
      {offered.length > 0 && (
        <Ticks
          label={t('restore.also')}
          ticks={offered.map((value) => ({
            value,
            label: value === 'settings' ? t('restore.settings') : t('restore.sites', { count: sites }),
          }))}
          ticked={also}
          onChange={setAlso}
        />
      )}
      <p class="hint">{t('restore.safe')}</p>
      <div class="actions">
        <Button look="primary" onClick={() => onRestore(also)}>
          {t('restore.action')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}

function refusalIn({ place, headword, field, fault }: RefusedNote, t: SettingsTranslate): string {
  if (field === '') return t('restore.noNote', { place });
  return t(`restore.${fault}`, { place, headword: headword === '' ? '' : `(${headword})`, field });
}
