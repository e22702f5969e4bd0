import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sidePanelWords } from '../../components/i18n/sidepanel.ts';
import { tabWords } from '../../components/i18n/tab.ts';
import { type SavedNotes, SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import type { Glossary } from '../../glossary/index.ts';
import { wayBack } from '../../notes/index.ts';
import { readSettings, type Settings, setEverywhere, setSite } from '../../settings/index.ts';
import { StoredDrafts } from '../shared/drafts.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { noteStore, notesDatabase } from '../shared/note-store.ts';
import { openLibrary } from '../shared/open-library.ts';
import { reveal } from '../shared/reveal.ts';
import { grantPages } from '../shared/tab.ts';
import { useHealth } from '../shared/use-health.ts';
import { useLive } from '../shared/use-live.ts';
import { type Followed, follow } from './follow.ts';

/** So many notes from other pages are shown. */
const NOTES_SHOWN = 5;

const drafts = new StoredDrafts(noteStore);

interface AppProps {
  readonly glossaries: readonly Glossary[];
  readonly first: Followed;
  readonly firstSettings: Settings;
}

function App({ glossaries, first, firstSettings }: AppProps) {
  const { language } = useSettings(firstSettings);
  const { trouble } = useHealth(notesDatabase);
  const t = useMemo(() => tabWords(language), [language]);
  const own = useMemo(() => sidePanelWords(language), [language]);
  const [{ tab, state, switches, page }, setFollowed] = useState(first);
  useEffect(() => follow(setFollowed), []);
  const url = tab?.url;
  const notes = useLive<SavedNotes | undefined>(
    async (store) => {
      const ofPage = url === undefined ? [] : await drafts.with(await store.ofPage(url));
      return { ofPage, others: await drafts.with(await store.latest(NOTES_SHOWN, url)) };
    },
    undefined,
    page,
  );

  return (
    <SidePanel
      language={language}
      t={t}
      own={own}
      tab={state}
      page={page}
      switches={switches}
      glossaries={glossaries}
      notes={notes}
      store={noteStore}
      drafts={drafts}
      onTrouble={trouble && (() => void openLibrary('notes'))}
      onVisit={(address) => void browser.tabs.create({ url: address })}
      onPassage={({ passage }) => {
        const address = url !== undefined && wayBack({ url, passage });
        if (tab && address) void goWithin(tab.id, address);
      }}
      onSite={(on) => state.kind === 'page' && void setSite(state.site, on)}
      onEverywhere={(on) => void setEverywhere(on)}
      onReveal={async (ref) => tab !== undefined && reveal(tab.id, ref)}
      onLibrary={(ref) => void openLibrary(ref)}
      onReload={() => tab && void browser.tabs.reload(tab.id)}
      onGrant={() => void grantPages(tab)}
    />
  );
}

/** Goes to another place of the page in a tab. From outside of it, Chromium would not look for the text in the address. */
async function goWithin(tabId: number, address: string): Promise<void> {
  const func = (place: string): void => location.assign(place);
  await browser.scripting.executeScript({ target: { tabId }, func, args: [address] });
  await browser.tabs.update(tabId, { active: true });
}

/** @returns the page beside the panel as it is now */
function firstFollowed(): Promise<Followed> {
  return new Promise((resolve) => {
    const end = follow((followed) => {
      end();
      resolve(followed);
    });
  });
}

async function start(): Promise<void> {
  const [glossaries, firstSettings, first] = await Promise.all([loadGlossaries(), readSettings(), firstFollowed()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App {...{ glossaries, first, firstSettings }} />, mount);
}

void start();
