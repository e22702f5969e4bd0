import { render } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { glossaryWords } from '../../components/i18n/glossary-views.ts';
import { libraryWords } from '../../components/i18n/library.ts';
import { lookupWords } from '../../components/i18n/lookup.ts';
import { Library } from '../../components/library/Library.tsx';
import { type View, viewOf } from '../../components/library/place.ts';
import { LookUp } from '../../components/lookup/LookUp.tsx';
import { LookUpField } from '../../components/lookup/LookUpField.tsx';
import type { Glossary } from '../../glossary/index.ts';
import { readSettings, type Settings } from '../../settings/index.ts';
import { AddPage } from '../shared/AddPage.tsx';
import { useSettings } from '../shared/extension-page.ts';
import { loadShipped } from '../shared/glossaries.ts';
import { makings } from '../shared/makings.ts';
import { useHealth } from '../shared/use-health.ts';
import { archive, notesDatabase } from './archive.ts';
import { openDesk } from './desk.ts';
import { EditPage } from './EditPage.tsx';
import { GlossaryPage } from './glossary/GlossaryPage.tsx';
import { useOpenGlossary } from './glossary/use-open-glossary.ts';
import { MakePage } from './MakePage.tsx';
import { NotesPage } from './NotesPage.tsx';
import { RecoveryPage } from './RecoveryPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { ShelfPage } from './ShelfPage.tsx';
import { useLookUp } from './use-look-up.ts';
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
  const inLookup = useMemo(() => lookupWords(language), [language]);
  const { answered, listRef, query, ...field } = useLookUp(where, language);
  const { trouble, look } = useHealth(notesDatabase);
  const open = useOpenGlossary(place, glossaries);
  // With the words, not after them. An entry's page says its name.
  useLayoutEffect(() => {
    if (view !== 'entry') document.title = `Konteks: ${t(view)}`;
  }, [t, view]);
  const common = { language, t, place };
  return (
    <Library
      {...common}
      about={open.about}
      lookUp={
        <LookUpField
          {...field}
          label={inLookup('label')}
          value={query}
          onDown={() => listRef.current?.querySelector('a')?.focus()}
        />
      }
    >
      {view === 'notes' && trouble && <RecoveryPage language={language} trouble={trouble} look={look} />}
      {view === 'notes' && !trouble && (
        <NotesPage language={language} title={t('notes')} where={where} archive={archive} desk={openDesk()} />
      )}
      {view === 'glossaries' && <ShelfPage language={language} title={t('glossaries')} shipped={glossaries} />}
      {view === 'edit' && <EditPage language={language} place={place} />}
      {ONE_GLOSSARY.has(view) && (
        <GlossaryPage language={language} t={inGlossary} where={where} place={place} open={open} />
      )}
      {view === 'make' && <MakePage language={language} title={t('make')} where={where} />}
      {view === 'lookup' && (
        <LookUp
          language={language}
          t={inLookup}
          title={t('lookup')}
          answered={answered}
          listRef={listRef}
          onUp={() => field.fieldRef.current?.focus()}
        />
      )}
      {view === 'add' && <AddPage language={language} place={place} onLeave={() => where.go('glossaries', 'push')} />}
      {view === 'settings' && (
        <SettingsPage language={language} names={t} place={place} settings={settings} notes={archive} />
      )}
    </Library>
  );
}

async function start(): Promise<void> {
  // Nobody waits for it; what cannot be cleared up today can be another day.
  void archive.discardOld().catch(() => undefined);
  void makings.discardOld().catch(() => undefined);
  const [glossaries, firstSettings] = await Promise.all([loadShipped(), readSettings()]);
  const mount = document.querySelector('#app');
  if (mount) render(<App glossaries={glossaries} firstSettings={firstSettings} />, mount);
}

void start();
