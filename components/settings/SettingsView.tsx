import type { Language } from '../../glossary/index.ts';
import type { Settings } from '../../settings/index.ts';
import type { LibraryTranslate } from '../i18n/library.ts';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { Notice } from '../Notice.tsx';
import { Appearance } from './Appearance.tsx';
import type { CopiesState } from './Copies.tsx';
import { Data, type DataState } from './Data.tsx';
import { Explanations } from './Explanations.tsx';
import { Keys, type KeysState } from './Keys.tsx';
import { Marks } from './Marks.tsx';
import { Sites, type SitesState } from './Sites.tsx';

export interface SettingsViewProps {
  readonly language: Language;
  /** Names the groups, as in the contents. */
  readonly names: LibraryTranslate;
  readonly t: SettingsTranslate;
  /** What the address names: see settingsPlace. */
  readonly place: string;
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
  /** Why the last change could not be stored; empty when it was. */
  readonly problem: string;
  readonly sites: SitesState;
  readonly keys: KeysState;
  readonly data: DataState;
  readonly copies: CopiesState;
}

/** All settings, in one page. */
export function SettingsView(props: SettingsViewProps) {
  const { language, names, t, place, settings, onChange, problem } = props;
  const common = { t, place };
  const choosing = { ...common, settings, onChange };
  return (
    <section class="settings" aria-labelledby="settings">
      <ViewTitle id="settings" text={names('settings')} isHere={place === 'settings'} />
      <Explanations {...choosing} title={names('settings.explanations')} />
      <Marks {...choosing} title={names('settings.marks')} language={language} />
      <Sites {...choosing} title={names('settings.sites')} sites={props.sites} />
      <Appearance {...choosing} title={names('settings.appearance')} />
      <Keys {...common} title={names('settings.keys')} keys={props.keys} />
      <Data {...common} title={names('settings.data')} language={language} data={props.data} copies={props.copies} />
      <div class="settings-problem">
        <Notice tone="problem" text={problem === '' ? '' : t('failed', { reason: problem })} />
      </div>
    </section>
  );
}
