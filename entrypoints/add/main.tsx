import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { libraryWords } from '../../components/i18n/library.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { AddPage } from '../shared/AddPage.tsx';
import { useSettings } from '../shared/extension-page.ts';

/** The small window in which a term of a page is added to a glossary. */
function App({ firstSettings }: { readonly firstSettings: Settings }) {
  const { language } = useSettings(firstSettings);
  useLayoutEffect(() => {
    document.title = `Konteks: ${libraryWords(language)('add')}`;
  }, [language]);
  return (
    <main class="add-window" lang={language}>
      <h1 class="sr-only">Konteks</h1>
      <AddPage language={language} place={location.hash.slice(1)} onLeave={() => close()} />
    </main>
  );
}

async function start(): Promise<void> {
  const firstSettings = await readSettings();
  const mount = document.querySelector('#app');
  if (mount) render(<App firstSettings={firstSettings} />, mount);
}

void start();
