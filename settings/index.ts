/** Settings and site rules: what they mean, where they are kept. */
export { setKnown, withKnown } from './known.ts';
export { readLastBackup, setLastBackup, watchLastBackup } from './last-backup.ts';
export { CHOICES, type Choice, DEFAULTS, type Settings, settingsFrom, soundSettings } from './model.ts';
export { readSettings, setSettings, watchSettings } from './settings.ts';
export {
  readSiteList,
  type SiteChanges,
  type SiteLineFault,
  type SiteLineProblem,
  type SiteList,
  siteChanges,
  writeSiteList,
} from './site-list.ts';
export { isOnAt, LOCAL_FILES, OWN_PAGES, type SiteRule, siteFromText, siteOf, soundSiteRules } from './site-rules.ts';
export {
  readSiteRules,
  readSwitches,
  removeSiteRule,
  type Switches,
  setEverywhere,
  setSite,
  setSiteRules,
  watchSiteRules,
  watchSwitches,
} from './switches.ts';
