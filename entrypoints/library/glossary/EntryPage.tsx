import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { shelfWords } from '../../../components/i18n/shelf.ts';
import { tabWords } from '../../../components/i18n/tab.ts';
import { KnownSwitch } from '../../../components/KnownSwitch.tsx';
import { entriesAround } from '../../../components/library/glossary/around.ts';
import { EntryView } from '../../../components/library/glossary/EntryView.tsx';
import type { About } from '../../../components/library/glossary/model.ts';
import { NoteList } from '../../../components/notes/NoteList.tsx';
import {
  type Entry,
  type EntryRef,
  type Glossary,
  headword,
  type OtherMeanings,
  otherMeanings,
} from '../../../glossary/index.ts';
import type { Note } from '../../../notes/index.ts';
import { loadMeanings } from '../../shared/glossaries.ts';
import { useKnown } from '../../shared/known.ts';
import { useLive } from '../../shared/use-live.ts';
import { archive } from '../archive.ts';
import type { GlossaryPageProps } from './GlossaryPage.tsx';
import { Missing } from './Missing.tsx';
import { useEntry } from './use-entry.ts';

/** An entry, once it is known. */
export function EntryPage(props: GlossaryPageProps & { readonly about: About }) {
  const ref = props.place as EntryRef;
  const open = useEntry(ref, props.open);
  if (!open) return null;
  if (!open.entry) return <Missing {...props} what="entry" />;
  return <KnownEntry {...props} entry={open.entry} entries={open.entries} at={ref} key={ref} />;
}

interface KnownEntryProps extends GlossaryPageProps {
  readonly about: About;
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly at: EntryRef;
}

function KnownEntry({ language, t, open, about, entry, entries, at }: KnownEntryProps) {
  const notes = useLive<readonly Note[] | undefined>((store) => store.ofEntry(at), undefined, at);
  const meanings = useMeanings(about, entry);
  const { known, onKnown } = useKnown();
  const words = useMemo(() => ({ shelf: shelfWords(language), tab: tabWords(language) }), [language]);
  const name = headword(entry, language);
  useLayoutEffect(() => {
    document.title = `Konteks: ${name}`;
  }, [name]);
  return (
    <EntryView
      about={about}
      entry={entry}
      entries={entries}
      language={language}
      t={t}
      meanings={meanings}
      notes={notes}
      around={open.whole && aroundIn(open.whole, entry)}
      slots={{
        known: (
          <KnownSwitch
            t={words.shelf}
            name={name}
            isKnown={known.includes(at)}
            onChange={(isKnown) => void onKnown([at], isKnown)}
          />
        ),
        notes: notes && (
          <NoteList
            title={t('entry.notes')}
            heading="h3"
            notes={notes}
            t={words.tab}
            store={archive}
            onVisit={(url) => void browser.tabs.create({ url })}
            empty={t('entry.notes.none')}
          />
        ),
      }}
    />
  );
}

function aroundIn({ entries }: Glossary, entry: Entry) {
  return entriesAround(entries, entry);
}

/** Of what ships, other meanings are in a file of their own, as nothing else needs them. */
function useMeanings({ id, isOwn }: About, entry: Entry): readonly OtherMeanings[] {
  const [shipped, setShipped] = useState<Awaited<ReturnType<typeof loadMeanings>>>({});
  useEffect(() => {
    if (!isOwn) void loadMeanings(id).then(setShipped);
  }, [id, isOwn]);
  return isOwn ? otherMeanings(entry) : (shipped[entry.id] ?? []);
}
