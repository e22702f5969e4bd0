import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { popupWords } from '../../components/i18n/popup.ts';
import type { TabState } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { EntryRef, Glossary } from '../../glossary/index.ts';
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
import { send } from '../messages/messenger.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { openLibrary } from '../shared/open-library.ts';
import { askForPages } from '../shared/page-access.ts';
import { askFrames } from '../shared/page-answers.ts';
import { useLive } from '../shared/use-live.ts';
import { askTab, ownTab, type Tab } from './tab.ts';

/** So long the popup waits for the page before it shows itself, in milliseconds. */
const FIRST_ANSWER_MS = 100;

/** So many notes fit below the terms of a page. */
const NOTES_SHOWN = 5;

const notes = new Notes();

/** A popup that is a window of its own has nothing left to do once the page is shown. */
function close(): void {
  window.close();
}

async function reveal(tab: Tab, entry: EntryRef): Promise<void> {
  const frames = [...(await askFrames(tab.id))].sort(([a], [b]) => a - b);
  for (const [frameId, { counts }] of frames) {
    if (!counts[entry]) continue;
    if (await send('revealMark', { entry }, { tabId: tab.id, frameId })) break;
  }
  await browser.tabs.update(tab.id, { active: true });
  close();
}

async function grant(tab: Tab | undefined): Promise<void> {
  if (!(await askForPages()) || !tab) return;
  await browser.tabs.reload(tab.id);
  close();
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
  const t = useMemo(() => popupWords(language), [language]);
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
    browser.storage.session.onChanged.addListener(refresh);
    return () => browser.storage.session.onChanged.removeListener(refresh);
  }, [tab]);

  return (
    <Popup
      language={language}
      t={t}
      tab={state}
      switches={switches}
      glossaries={glossaries}
      notes={latest}
      noteActions={{
        edit: (id, words) => notes.edit(id, words),
        trash: (id) => notes.trash(id),
        restore: (id) => notes.restore(id),
        visit: (url) => void browser.tabs.create({ url }).then(close),
      }}
      onSite={(on) => void setSite(site, on)}
      onEverywhere={(on) => void setEverywhere(on)}
      onReveal={(ref) => tab && void reveal(tab, ref)}
      onLibrary={(ref) => void openLibrary(ref).then(close)}
      onReload={() => tab && void browser.tabs.reload(tab.id).then(close)}
      onGrant={() => void grant(tab)}
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
