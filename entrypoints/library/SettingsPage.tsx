import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryTranslate } from '../../components/i18n/library.ts';
import { settingsWords } from '../../components/i18n/settings.ts';
import { SettingsView } from '../../components/settings/SettingsView.tsx';
import type { Language } from '../../glossary/index.ts';
import type { NotesArchive } from '../../notes/archive.ts';
import { readLastBackup, readSiteRules, readSwitches, type Settings } from '../../settings/index.ts';
import { useAttempt } from './use-attempt.ts';
import { useChoices } from './use-choices.ts';
import { useCopies } from './use-copies.ts';
import { useData } from './use-data.ts';
import { readCommands, useKeys } from './use-keys.ts';
import { useSites } from './use-sites.ts';

interface SettingsPageProps {
  readonly language: Language;
  readonly names: LibraryTranslate;
  readonly place: string;
  readonly settings: Settings;
  readonly notes: NotesArchive;
}

/** The settings, once all is known that they show: nothing moves after that. */
export function SettingsPage(props: SettingsPageProps) {
  const [first, setFirst] = useState<First>();
  useEffect(() => void readFirst().then(setFirst), []);
  return first ? <KnownSettings {...props} first={first} /> : null;
}

type First = Awaited<ReturnType<typeof readFirst>>;

async function readFirst() {
  const [rules, switches, commands, lastBackup] = await Promise.all([
    readSiteRules(),
    readSwitches(''),
    readCommands(),
    readLastBackup(),
  ]);
  return { rules, switches, commands, lastBackup };
}

function KnownSettings({ first, notes, settings: stored, ...rest }: SettingsPageProps & { readonly first: First }) {
  const { language } = rest;
  const t = useMemo(() => settingsWords(language), [language]);
  const { problem, attempt } = useAttempt();
  const { settings, onChange } = useChoices(stored, attempt);
  return (
    <SettingsView
      {...rest}
      t={t}
      settings={settings}
      onChange={onChange}
      problem={problem}
      sites={useSites(first, attempt)}
      keys={useKeys(first.commands)}
      data={useData(notes, first.lastBackup, attempt)}
      copies={useCopies(attempt)}
    />
  );
}
