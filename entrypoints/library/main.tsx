import { render } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { libraryWords } from '../../components/i18n/library.ts';
import { Guide } from '../../components/library/Guide.tsx';
import { Library } from '../../components/library/Library.tsx';
import { NotesList } from '../../components/library/NotesList.tsx';
import { viewOf } from '../../components/library/place.ts';
import type { Glossary } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { useLive } from '../shared/use-live.ts';
import { archive } from './archive.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { NotesTransfer } from './transfer/NotesTransfer.tsx';
import { usePlace } from './use-place.ts';

interface AppProps {
  readonly glossaries: readonly Glossary[];
  readonly firstSettings: Settings;
}

function App({ glossaries, firstSettings }: AppProps) {
  const { settings, language } = useSettings(firstSettings);
  const t = useMemo(() => libraryWords(language), [language]);
  const place = usePlace();
  const view = viewOf(place);
  const saved = useLive<readonly Note[] | undefined>((store) => store.latest(), undefined);
  // With the words, not after them.
  useLayoutEffect(() => {
    document.title = `Konteks: ${t(view)}`;
  }, [t, view]);
  const common = { language, t, place };
  return (
    <Library {...common} glossaries={glossaries}>
      {view === 'notes' && saved && (
        <NotesList {...common} notes={saved}>
          <NotesTransfer language={language} scope={{ all: saved.length }} />
        </NotesList>
      )}
      {view === 'guide' && glossaries.map((glossary) => <Guide key={glossary.id} {...common} glossary={glossary} />)}
      {view === 'settings' && (
        <SettingsPage language={language} names={t} place={place} settings={settings} notes={archive} />
      )}
    </Library>
  );
}

async function start(): Promise<void> {
  const [glossaries, firstSettings] = await Promise.all([loadGlossaries(), readSettings()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} firstSettings={firstSettings} />, mount);
}

void start();
