import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { libraryWords } from '../../components/i18n/library.ts';
import { Library } from '../../components/library/Library.tsx';
import type { Glossary } from '../../glossary/index.ts';
import { Notes } from '../../notes/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { useLive } from '../shared/use-live.ts';

const notes = new Notes();

interface AppProps {
  readonly glossaries: readonly Glossary[];
  readonly firstSettings: Settings;
}

function App({ glossaries, firstSettings }: AppProps) {
  const { language } = useSettings(firstSettings);
  const t = useMemo(() => libraryWords(language), [language]);
  const [place, setPlace] = useState(location.hash.slice(1));
  const saved = useLive(() => notes.latest(), []);
  useEffect(() => {
    document.title = `Konteks: ${t('title')}`;
  }, [t]);
  useEffect(() => {
    const follow = (): void => setPlace(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return <Library language={language} t={t} glossaries={glossaries} notes={saved} place={place} />;
}

async function start(): Promise<void> {
  const [glossaries, firstSettings] = await Promise.all([loadGlossaries(), readSettings()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} firstSettings={firstSettings} />, mount);
}

void start();
