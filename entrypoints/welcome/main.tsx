import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { welcomeWords } from '../../components/i18n/welcome.ts';
import type { Home, Keys } from '../../components/welcome/FromNowOn.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Note, Notes } from '../../notes/index.ts';
import {
  OWN_PAGES,
  readSettings,
  readSwitches,
  type Settings,
  type Switches,
  setEverywhere,
  setSite,
  watchSwitches,
} from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { lookUp } from '../shared/look-up.ts';
import { noteStore } from '../shared/note-store.ts';
import { openLibrary } from '../shared/open-library.ts';
import { askForPages, mayReadPages } from '../shared/page-access.ts';
import { useLive } from '../shared/use-live.ts';
import { openKeys, readHome, readIsPinned, readKeys } from './browser-facts.ts';
import { watchPageAccess } from './watch-page-access.ts';

/** What notes that are saved on this page have as their page's address. */
const HERE = location.origin + location.pathname;

async function noteOfThisPage(notes: Notes): Promise<Note | undefined> {
  return (await notes.latest()).find(({ url }) => url.startsWith(HERE));
}

/** Closes this tab, but not the window with it. */
async function close(): Promise<void> {
  const [tab, all] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (all.length === 1) await browser.tabs.create({});
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

async function turnOn(): Promise<void> {
  await Promise.all([setEverywhere(true), setSite(OWN_PAGES, true)]);
}

interface AppProps {
  readonly home: Home;
  readonly firstKeys: Keys;
  readonly firstSettings: Settings;
  readonly firstSwitches: Switches;
  readonly firstPinned: boolean;
  readonly firstMayRead: boolean;
  readonly firstNote: Note | undefined;
}

function App(props: AppProps) {
  const { language } = useSettings(props.firstSettings);
  const t = useMemo(() => welcomeWords(language), [language]);
  const [switches, setSwitches] = useState(props.firstSwitches);
  const [keys, setKeys] = useState(props.firstKeys);
  const [isPinned, setPinned] = useState(props.firstPinned);
  const [mayRead, setMayRead] = useState(props.firstMayRead);
  /** Whether the reader has had to be asked since this page was opened. */
  const [hasToAsk, setHasToAsk] = useState(!props.firstMayRead);
  const hasOpened = useOpened();
  const note = useLive(noteOfThisPage, props.firstNote);

  useEffect(() => {
    document.title = `Konteks: ${t('title')}`;
  }, [t]);
  useEffect(() => watchSwitches(OWN_PAGES, setSwitches), []);
  useEffect(() => watchPageAccess(setMayRead), []);
  useEffect(() => {
    if (!mayRead) setHasToAsk(true);
  }, [mayRead]);
  useEffect(() => {
    // The reader pins the button and sets keys elsewhere in the browser, and nothing tells when.
    const look = (): void => {
      void readIsPinned().then(setPinned);
      void readKeys().then(setKeys);
    };
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  return (
    <Welcome
      language={language}
      t={t}
      lookUp={lookUp}
      home={props.home}
      isPinned={isPinned}
      keys={keys}
      onChangeKeys={() => void openKeys()}
      mayRead={hasToAsk ? mayRead : undefined}
      onGrant={() => void askForPages()}
      isOff={!switches.everywhere || !switches.site}
      onTurnOn={() => void turnOn()}
      hasOpened={hasOpened}
      note={note}
      onLibrary={(ref) => void openLibrary(ref)}
      onClose={() => void close()}
    />
  );
}

/** @returns whether a popover was opened on this page: the content script's is the only one there is */
function useOpened(): boolean {
  const [hasOpened, setHasOpened] = useState(false);
  useEffect(() => {
    const look = ({ newState }: ToggleEvent): void => {
      if (newState === 'open') setHasOpened(true);
    };
    // Such events do not rise, but they come down.
    document.addEventListener('toggle', look as (event: Event) => void, { capture: true });
    return () => document.removeEventListener('toggle', look as (event: Event) => void, { capture: true });
  }, []);
  return hasOpened;
}

async function start(): Promise<void> {
  const [home, firstKeys, firstSettings, firstSwitches, firstPinned, firstMayRead, firstNote] = await Promise.all([
    readHome(),
    readKeys(),
    readSettings(),
    readSwitches(OWN_PAGES),
    readIsPinned(),
    mayReadPages(),
    noteOfThisPage(noteStore),
  ]);
  const first = { firstKeys, firstSettings, firstSwitches, firstPinned, firstMayRead, firstNote };
  const mount = document.querySelector('#app');
  if (mount) render(<App {...{ home, ...first }} />, mount);
}

void start();
