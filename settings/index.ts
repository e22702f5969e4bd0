/** Settings and site rules: what they mean, where they are kept. */
export { CHOICES, type Choice, DEFAULTS, type Settings, settingsFrom } from './model.ts';
export { readSettings, setSettings, watchSettings } from './settings.ts';
export { LOCAL_FILES, OWN_PAGES, type SiteRule, siteOf } from './site-rules.ts';
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
