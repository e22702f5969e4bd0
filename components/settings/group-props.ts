import type { Settings } from '../../settings/index.ts';
import type { SettingsTranslate } from '../i18n/settings.ts';

/** What every group of settings is given. */
export interface GroupProps {
  readonly t: SettingsTranslate;
  /** The title of the group, as in the contents. */
  readonly title: string;
  /** What the address names. */
  readonly place: string;
}

/** What groups of plain settings are given too. */
export interface ChoosingProps extends GroupProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
}
