import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sidePanelWords } from '../../components/i18n/sidepanel.ts';
import { tabWords } from '../../components/i18n/tab.ts';
import { SidePanel } from '../../components/sidepanel/SidePanel.tsx';
import type { Glossary } from '../../glossary/index.ts';
import { readSettings, type Settings, setEverywhere, setSite } from '../../settings/index.ts';
import { StoredDrafts } from '../shared/drafts.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadShipped } from '../shared/glossaries.ts';
import { useKnown } from '../shared/known.ts';
import { lookUp } from '../shared/look-up.ts';
import { noteStore, notesDatabase } from '../shared/note-store.ts';
import { openLibrary } from '../shared/open-library.ts';
import { reveal } from '../shared/reveal.ts';
import { showNote } from '../shared/show-note.ts';
import { grantPages } from '../shared/tab.ts';
import { useGlossariesOf } from '../shared/use-glossaries-of.ts';
import { useHealth } from '../shared/use-health.ts';
import { useTabNotes } from '../shared/use-tab-notes.ts';
import { type Followed, follow } from './follow.ts';

const drafts = new StoredDrafts(noteStore);

interface AppProps {
  readonly shipped: readonly Glossary[];
  readonly first: Followed;
  readonly firstSettings: Settings;
}

function App({ shipped, first, firstSettings }: AppProps) {
  const { language } = useSettings(firstSettings);
  const { trouble } = useHealth(notesDatabase);
  const t = useMemo(() => tabWords(language), [language]);
  const own = useMemo(() => sidePanelWords(language), [language]);
  const [{ tab, state, switches, page }, setFollowed] = useState(first);
  useEffect(() => follow(setFollowed), []);
  const glossaries = useGlossariesOf(shipped, state);
  const { known, onKnown } = useKnown();
  const { notes, passages } = useTabNotes(tab, drafts, page);

  return (
    <SidePanel
      language={language}
      t={t}
      own={own}
      tab={state}
      page={page}
      switches={switches}
      glossaries={glossaries}
      lookUp={lookUp}
      shipped={shipped.map(({ id }) => id)}
      known={known}
      onKnown={(ref, isKnown) => void onKnown([ref], isKnown)}
      notes={notes}
      passages={passages}
      store={noteStore}
      drafts={drafts}
      onTrouble={trouble && (() => void openLibrary('notes'))}
      onVisit={(address) => void browser.tabs.create({ url: address })}
      onPassage={(note) => tab && void showNote(tab, note)}
      onSite={(on) => state.kind === 'page' && void setSite(state.site, on)}
      onEverywhere={(on) => void setEverywhere(on)}
      onReveal={async (ref) => tab !== undefined && reveal(tab.id, ref)}
      onLibrary={(ref) => void openLibrary(ref)}
      onReload={() => tab && void browser.tabs.reload(tab.id)}
      onGrant={() => void grantPages(tab)}
    />
  );
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
  const [shipped, firstSettings, first] = await Promise.all([loadShipped(), readSettings(), firstFollowed()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App {...{ shipped, first, firstSettings }} />, mount);
}

void start();
