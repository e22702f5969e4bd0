import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { tabWords } from '../../components/i18n/tab.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabState } from '../../components/tab/state.ts';
import type { Glossary } from '../../glossary/index.ts';
import { Notes } from '../../notes/index.ts';
import {
  readSettings,
  readSwitches,
  type Settings,
  type Switches,
  setEverywhere,
  setSite,
  watchSwitches,
} from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { watchReports } from '../shared/frame-reports.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { openLibrary } from '../shared/open-library.ts';
import { reveal } from '../shared/reveal.ts';
import { sidePanelOpener } from '../shared/side-panel.ts';
import { askTab, grantPages, ownTab, type Tab } from '../shared/tab.ts';
import { useLive } from '../shared/use-live.ts';

/** So long the popup waits for the page before it shows itself, in milliseconds. */
const FIRST_ANSWER_MS = 100;

/** So many notes fit below the terms of a page. */
const NOTES_SHOWN = 5;

const notes = new Notes();
const openPanel = sidePanelOpener();

/** A popup that is a window of its own has nothing left to do once the page is shown. */
function close(): void {
  window.close();
}

interface AppProps {
  readonly tab: Tab | undefined;
  readonly glossaries: readonly Glossary[];
  readonly first: TabState;
  readonly firstSwitches: Switches;
  readonly firstSettings: Settings;
}

function App({ tab, glossaries, first, firstSwitches, firstSettings }: AppProps) {
  const { language } = useSettings(firstSettings);
  const t = useMemo(() => tabWords(language), [language]);
  const [state, setState] = useState(first);
  const [switches, setSwitches] = useState(firstSwitches);
  const latest = useLive(() => notes.latest(NOTES_SHOWN), []);
  const site = state.kind === 'page' ? state.site : '';

  useEffect(() => {
    void readSwitches(site).then(setSwitches);
    return watchSwitches(site, setSwitches);
  }, [site]);
  useEffect(() => {
    // Frames report to the background whenever their marks change; then the page is asked anew.
    const refresh = (): void => void askTab(tab).then(setState);
    refresh();
    return tab && watchReports(tab.id, refresh);
  }, [tab]);

  return (
    <Popup
      language={language}
      t={t}
      tab={state}
      switches={switches}
      glossaries={glossaries}
      notes={latest}
      store={notes}
      onVisit={(url) => void browser.tabs.create({ url }).then(close)}
      onSite={(on) => void setSite(site, on)}
      onEverywhere={(on) => void setEverywhere(on)}
      onReveal={(ref) => tab && void reveal(tab.id, ref).then(close)}
      onLibrary={(ref) => void openLibrary(ref).then(close)}
      onReload={() => tab && void browser.tabs.reload(tab.id).then(close)}
      onGrant={() => void grantPages(tab).then((given) => given && close())}
      onPanel={tab && openPanel && (() => void openPanel(tab.id).then(close))}
    />
  );
}

async function start(): Promise<void> {
  const tab = await ownTab();
  // A page that is busy must not keep the popup from coming up.
  const asking = new Promise<TabState>((resolve) => setTimeout(() => resolve({ kind: 'asking' }), FIRST_ANSWER_MS));
  const [glossaries, firstSettings, first] = await Promise.all([
    loadGlossaries(),
    readSettings(),
    Promise.race([askTab(tab), asking]),
  ]);
  const firstSwitches = await readSwitches(first.kind === 'page' ? first.site : '');
  const mount = document.querySelector('#app');
  if (mount) render(<App {...{ tab, glossaries, first, firstSwitches, firstSettings }} />, mount);
}

void start();
