import { LOCAL_FILES } from '../../settings/index.ts';
import type { SettingsTranslate } from '../i18n/settings.ts';

/** @returns what a reader calls a site */
export function nameOf(site: string, t: SettingsTranslate): string {
  return site === LOCAL_FILES ? t('sites.file') : site;
}
