/** Settings and site rules: what they mean, where they are kept. */
export { LOCAL_FILES, siteOf } from './site-rules.ts';
export { readSwitches, type Switches, setEverywhere, setSite, watchSwitches } from './storage.ts';
