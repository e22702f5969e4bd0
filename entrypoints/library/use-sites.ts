import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteImport } from '../../components/settings/SiteImport.tsx';
import type { SitesState } from '../../components/settings/Sites.tsx';
import {
  readSiteList,
  removeSiteRule,
  type SiteRule,
  type Switches,
  setEverywhere,
  setSiteRules,
  siteChanges,
  watchSiteRules,
  watchSwitches,
  writeSiteList,
} from '../../settings/index.ts';
import { download } from './download.ts';
import type { Attempt } from './use-attempt.ts';

type Rules = Readonly<Record<string, SiteRule>>;

/**
 * Follows the site rules and the switch for everything, and does what can be done to them.
 *
 * @param first how they stood when the view was opened
 */
export function useSites(
  first: { readonly rules: Rules; readonly switches: Pick<Switches, 'everywhere'> },
  attempt: Attempt,
): SitesState {
  const [rules, setRules] = useState(first.rules);
  const [{ everywhere }, setSwitches] = useState(first.switches);
  const [importing, setImporting] = useState<SiteImport>({ kind: 'none' });
  /** What is imported once the reader says so. */
  const incoming = useRef<Rules>({});
  useEffect(() => watchSiteRules(setRules), []);
  // The switch for everything is the same for every site.
  useEffect(() => watchSwitches('', setSwitches), []);

  const preview = async (file: File): Promise<void> => {
    const { rules: found, problems } = readSiteList(await file.text());
    incoming.current = found;
    setImporting({ kind: 'preview', file: file.name, problems, ...siteChanges(rules, found) });
  };
  const take = async (): Promise<void> => {
    const found = incoming.current;
    if (await attempt(setSiteRules(found))) setImporting({ kind: 'done', count: Object.keys(found).length });
  };
  return {
    everywhere,
    rules,
    importing,
    onEverywhere: (on) => void attempt(setEverywhere(on)),
    onRule: (site, rule) => void attempt(rule ? setSiteRules({ [site]: rule }) : removeSiteRule(site)),
    onExport: () => download('konteks-sites.txt', writeSiteList(rules), 'text/plain'),
    onImportFile: (file) => void attempt(preview(file)),
    onImport: () => void take(),
    onImportCancel: () => setImporting({ kind: 'none' }),
  };
}
