import { render } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { libraryWords } from '../../components/i18n/library.ts';
import { pictureWords } from '../../components/i18n/picture.ts';
import { Guide } from '../../components/library/Guide.tsx';
import { Library } from '../../components/library/Library.tsx';
import { NotesList } from '../../components/library/NotesList.tsx';
import { viewOf } from '../../components/library/place.ts';
import { ReadingPicture } from '../../components/library/ReadingPicture.tsx';
import type { Glossary, Language } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadGlossaries } from '../shared/glossaries.ts';
import { useHealth } from '../shared/use-health.ts';
import { useLive } from '../shared/use-live.ts';
import { archive, notesDatabase } from './archive.ts';
import { openDesk } from './desk.ts';
import { RecoveryPage } from './RecoveryPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { NotesTransfer } from './transfer/NotesTransfer.tsx';
import { usePicture } from './use-picture.ts';
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
  const { trouble, look } = useHealth(notesDatabase);
  // With the words, not after them.
  useLayoutEffect(() => {
    document.title = `Konteks: ${t(view)}`;
  }, [t, view]);
  const common = { language, t, place };
  return (
    <Library {...common} glossaries={glossaries}>
      {view === 'notes' && trouble && <RecoveryPage language={language} trouble={trouble} look={look} />}
      {view === 'notes' && !trouble && saved && (
        <NotesList {...common} notes={saved}>
          <NotesTransfer language={language} scope={{ all: saved.length }} />
        </NotesList>
      )}
      {view === 'notes' && !trouble && <PictureHere language={language} />}
      {view === 'guide' && glossaries.map((glossary) => <Guide key={glossary.id} {...common} glossary={glossary} />)}
      {view === 'settings' && (
        <SettingsPage language={language} names={t} place={place} settings={settings} notes={archive} />
      )}
    </Library>
  );
}

function PictureHere({ language }: { readonly language: Language }) {
  const t = useMemo(() => pictureWords(language), [language]);
  const picture = usePicture(openDesk);
  return picture ? <ReadingPicture t={t} language={language} picture={picture} onSearch={() => {}} /> : null;
}

async function start(): Promise<void> {
  const [glossaries, firstSettings] = await Promise.all([loadGlossaries(), readSettings()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} firstSettings={firstSettings} />, mount);
}

void start();
