import { render } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { glossaryWords } from '../../components/i18n/glossary-views.ts';
import { libraryWords } from '../../components/i18n/library.ts';
import { Library } from '../../components/library/Library.tsx';
import { type View, viewOf } from '../../components/library/place.ts';
import type { Glossary } from '../../glossary/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { useSettings } from '../shared/extension-page.ts';
import { loadShipped } from '../shared/glossaries.ts';
import { useHealth } from '../shared/use-health.ts';
import { archive, notesDatabase } from './archive.ts';
import { openDesk } from './desk.ts';
import { EditPage } from './EditPage.tsx';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { useOpenGlossary } from './glossary/use-open-glossary.ts';
import { NotesPage } from './NotesPage.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { ShelfPage } from './ShelfPage.tsx';
import { usePlace } from './use-place.ts';

/** The views of one glossary, or of one entry of it. */
const ONE_GLOSSARY: ReadonlySet<View> = new Set(['guide', 'entry', 'list', 'map']);

interface AppProps {
  readonly glossaries: readonly Glossary[];
  readonly firstSettings: Settings;
}

function App({ glossaries, firstSettings }: AppProps) {
  const { settings, language } = useSettings(firstSettings);
  const t = useMemo(() => libraryWords(language), [language]);
  const inGlossary = useMemo(() => glossaryWords(language), [language]);
  const where = usePlace();
  const { place } = where;
  const view = viewOf(place);
  const { trouble, look } = useHealth(notesDatabase);
  const open = useOpenGlossary(place, glossaries);
  // With the words, not after them. An entry's page says its name.
  useLayoutEffect(() => {
    if (view !== 'entry') document.title = `Konteks: ${t(view)}`;
  }, [t, view]);
  const common = { language, t, place };
  return (
    <Library {...common} about={open.about}>
      {view === 'notes' && trouble && <RecoveryPage language={language} trouble={trouble} look={look} />}
      {view === 'notes' && !trouble && (
        <NotesPage language={language} title={t('notes')} where={where} archive={archive} desk={openDesk()} />
      )}
      {view === 'glossaries' && <ShelfPage language={language} title={t('glossaries')} shipped={glossaries} />}
      {view === 'edit' && <EditPage language={language} place={place} />}
      {ONE_GLOSSARY.has(view) && (
        <GlossaryPage language={language} t={inGlossary} where={where} place={place} open={open} />
      )}
      {view === 'settings' && (
        <SettingsPage language={language} names={t} place={place} settings={settings} notes={archive} />
      )}
    </Library>
  );
}

async function start(): Promise<void> {
  // Nobody waits for it; what cannot be cleared up today can be another day.
  void archive.discardOld().catch(() => undefined);
  const [glossaries, firstSettings] = await Promise.all([loadShipped(), readSettings()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} firstSettings={firstSettings} />, mount);
}

void start();
