import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { libraryWords } from '../../components/i18n/library.ts';
import { Library } from '../../components/library/Library.tsx';
import type { Glossary } from '../../glossary/index.ts';
import { Notes } from '../../notes/index.ts';
import { pageLanguage } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { useLive } from '../shared/use-live.ts';

const language = pageLanguage();
const t = libraryWords(language);
const notes = new Notes();

function App({ glossaries }: { readonly glossaries: readonly Glossary[] }) {
  const [place, setPlace] = useState(location.hash.slice(1));
  const saved = useLive(() => notes.latest(), []);
  useEffect(() => {
    const follow = (): void => setPlace(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return <Library language={language} t={t} glossaries={glossaries} notes={saved} place={place} />;
}

async function start(): Promise<void> {
  document.title = `Konteks: ${t('title')}`;
  const glossaries = await loadGlossaries();
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} />, mount);
}

void start();
