import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { tabWords } from '../../components/i18n/tab.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { TabState } from '../../components/tab/state.ts';
import type { Glossary } from '../../glossary/index.ts';
import {
  readSettings,
  readSwitches,
  type Settings,
  type Switches,
  setEverywhere,
  setSite,
  watchSwitches,
} from '../../settings/index.ts';
import { followAsked } from '../shared/asked.ts';
import { StoredDrafts } from '../shared/drafts.ts';
import { useSettings } from '../shared/extension-page.ts';
import { watchReports } from '../shared/frame-reports.ts';
import { loadShipped } from '../shared/glossaries.ts';
import { lookUp } from '../shared/look-up.ts';
import { noteStore, notesDatabase } from '../shared/note-store.ts';
import { openLibrary } from '../shared/open-library.ts';
import { reveal } from '../shared/reveal.ts';
import { showNote } from '../shared/show-note.ts';
import { sidePanelOpener } from '../shared/side-panel.ts';
import { askTab, grantPages, ownTab, reportedBy, type Tab } from '../shared/tab.ts';
import { useGlossariesOf } from '../shared/use-glossaries-of.ts';
import { useHealth } from '../shared/use-health.ts';
import { useTabNotes } from '../shared/use-tab-notes.ts';

/** So long the popup waits for the page before it shows itself, in milliseconds. */
const FIRST_ANSWER_MS = 50;

/** A page that is busy is asked again after so long, in milliseconds. */
const AGAIN_MS = 500;

const openPanel = sidePanelOpener();

const drafts = new StoredDrafts(noteStore);

/** A popup that is a window of its own has nothing left to do once the page is shown. */
function close(): void {
  window.close();
}

interface AppProps {
  readonly tab: Tab | undefined;
  readonly shipped: readonly Glossary[];
  readonly first: TabState;
  readonly firstSwitches: Switches;
  readonly firstSettings: Settings;
}

function App({ tab, shipped, first, firstSwitches, firstSettings }: AppProps) {
  const { language } = useSettings(firstSettings);
  const { trouble } = useHealth(notesDatabase);
  const t = useMemo(() => tabWords(language), [language]);
  const [state, setState] = useState(first);
  const [switches, setSwitches] = useState(firstSwitches);
  const { notes, passages } = useTabNotes(tab, drafts);
  const glossaries = useGlossariesOf(shipped, state);
  const site = state.kind === 'page' ? state.site : '';

  useEffect(() => {
    void readSwitches(site).then(setSwitches);
    return watchSwitches(site, setSwitches);
  }, [site]);
  useEffect(() => {
    let asked = 0;
    let told = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const refresh = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      clearTimeout(again);
      const next = await askTab(tab);
      // An answer that was asked for later may have come before.
      if (mine < told) return;
      told = mine;
      // What a page has reported is true as long as it is too busy to answer.
      if (next.kind !== 'asking') setState(next);
      else if (mine === asked) again = setTimeout(() => void refresh(), AGAIN_MS);
    };
    void refresh();
    // Frames report to the background whenever their marks change; then the page is asked anew.
    const end = tab && watchReports(tab.id, () => void refresh());
    return () => {
      told = Number.POSITIVE_INFINITY;
      clearTimeout(again);
      end?.();
    };
  }, [tab]);

  const make = async (id: number): Promise<void> => {
    // Few who open the popup want that.
    const { makeOfPage } = await import('../shared/make-of-page.ts');
    await makeOfPage(id);
    close();
  };

  return (
    <Popup
      language={language}
      t={t}
      tab={state}
      switches={switches}
      glossaries={glossaries}
      lookUp={lookUp}
      onAsked={followAsked}
      notes={notes}
      passages={passages}
      store={noteStore}
      drafts={drafts}
      onTrouble={trouble && (() => void openLibrary('notes').then(close))}
      onVisit={(url) => void browser.tabs.create({ url }).then(close)}
      onPassage={(note) => tab && void showNote(tab, note).then(close)}
      onSite={(on) => void setSite(site, on)}
      onEverywhere={(on) => void setEverywhere(on)}
      onReveal={(ref) => tab && void reveal(tab.id, ref).then(close)}
      onLibrary={(ref) => void openLibrary(ref).then(close)}
      onMake={tab && state.kind !== 'blocked' ? () => void make(tab.id) : undefined}
      onReload={() => tab && void browser.tabs.reload(tab.id).then(close)}
      onGrant={() => void grantPages(tab).then((given) => given && close())}
      onPanel={tab && openPanel && (() => void openPanel(tab.id).then(close))}
    />
  );
}

/** What is known of the tab at once. A page that is busy must not keep the popup from coming up. */
async function firstAnswer(tab: Tab | undefined): Promise<TabState> {
  const reported = tab && (await reportedBy(tab));
  if (reported) return reported;
  const asking = new Promise<TabState>((resolve) => setTimeout(() => resolve({ kind: 'asking' }), FIRST_ANSWER_MS));
  return Promise.race([askTab(tab), asking]);
}

async function start(): Promise<void> {
  // All at once: each of them is a round through another process.
  const asked = ownTab().then(async (tab) => ({ tab, first: await firstAnswer(tab) }));
  const switches = asked.then(({ first }) => readSwitches(first.kind === 'page' ? first.site : ''));
  const [{ tab, first }, firstSwitches, shipped, firstSettings] = await Promise.all([
    asked,
    switches,
    loadShipped(),
    readSettings(),
  ]);
  const mount = document.querySelector('#app');
  if (mount) render(<App {...{ tab, shipped, first, firstSwitches, firstSettings }} />, mount);
}

void start();
