import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type EntryRef, type Glossary, headword, type Language } from '../../glossary/index.ts';
import { isOfPage } from '../../glossary/page-definitions/entry.ts';
import type { Note } from '../../notes/index.ts';
import type { PassageState } from '../../reader/saved/index.ts';
import { Button } from '../Button.tsx';
import { lookupWords } from '../i18n/lookup.ts';
import type { SidePanelTranslate } from '../i18n/sidepanel.ts';
import { type Entered, useFirst } from '../lookup/use-first.ts';
import { type LookupSource, useLookup } from '../lookup/use-lookup.ts';
import { withPage } from '../lookup/with-page.ts';
import type { Drafts } from '../notes/NoteItem.tsx';
import type { NoteStore } from '../notes/NoteList.tsx';
import { type SavedNotes, TabNotes } from '../notes/TabNotes.tsx';
import { Trouble } from '../notes/Trouble.tsx';
import { SearchField } from '../SearchField.tsx';
import { LOOKUP_LIMIT, LookupResults } from '../tab/LookupResults.tsx';
import { SiteSwitch, type SiteSwitchProps } from '../tab/SiteSwitch.tsx';
import type { ListedTerm } from '../tab/TermList.tsx';
import { termsOf } from '../tab/terms.ts';
import { EntryDetails } from './EntryDetails.tsx';
import { PageTerms } from './PageTerms.tsx';
import { usePageStatus } from './use-status.ts';

export interface SidePanelProps extends SiteSwitchProps {
  readonly language: Language;
  /** What only the side panel says. */
  readonly own: SidePanelTranslate;
  /** The same as long as it is the same page. */
  readonly page: string;
  readonly glossaries: readonly Glossary[];
  readonly lookUp: LookupSource;
  /** Ids of those that ship with Konteks. */
  readonly shipped: readonly string[];
  /** Entries that the reader knows, so that they are not marked. */
  readonly known: readonly string[];
  readonly onKnown: (ref: EntryRef, isKnown: boolean) => void;
  /** Undefined until they are known: what comes in their place later would move what is below. */
  readonly notes: SavedNotes | undefined;
  /** How it stands with the passages of the page's notes, as far as that is known. */
  readonly passages: Readonly<Record<string, PassageState>>;
  readonly store: NoteStore;
  /** Leads to what can be done when the notes cannot be used; undefined when they can. */
  readonly onTrouble?: (() => void) | undefined;
  readonly drafts?: Drafts | undefined;
  /** Opens an address in a tab. */
  readonly onVisit: (address: string) => void;
  /** Goes to the passage of a note of this page. */
  readonly onPassage: (note: Note) => void;
  /** Goes to an entry's mark and opens it; answers whether there was one. */
  readonly onReveal: (ref: EntryRef) => Promise<boolean>;
  /** Opens the library, at an entry or another place if one is given. */
  readonly onLibrary: (place?: string) => void;
}

/** What stands beside a page: its site's switch, look-up, its terms and notes, the latest notes from elsewhere. */
export function SidePanel(props: SidePanelProps) {
  const { language, t, own, tab, page, switches, glossaries, drafts } = props;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [entered, setEntered] = useState<Entered>();
  const [shown, setShown] = useState('');
  const asked = query.trim();
  const isAsking = asked !== '';
  const source = useMemo(() => withPage(props.lookUp, glossaries), [props.lookUp, glossaries]);
  const answered = useLookup(source, asked, language, LOOKUP_LIMIT);
  const show = async (term: ListedTerm): Promise<void> => {
    const name = headword(term.entry, language);
    const isThere = await props.onReveal(term.ref);
    setShown(own(isThere ? 'shown' : 'gone', { headword: name }));
  };
  useFirst(entered, asked, answered, (first) => {
    // What only the page explains is nowhere else.
    if (isOfPage(first.ref)) void show(first);
    else props.onLibrary(first.ref);
  });

  const terms = tab.kind === 'page' ? termsOf(glossaries, tab.counts, language) : [];
  const marked = new Set(terms.map(({ ref }) => ref));
  const status = usePageStatus(page, tab.kind === 'page' ? terms.length : undefined, (count) =>
    own('terms', { count }),
  );

  // The latest from elsewhere stay while those of another page are read: one may just have been deleted, with the way back.
  const lastOthers = useRef<readonly Note[] | undefined>(undefined);
  lastOthers.current = props.notes?.others ?? lastOthers.current;
  const others = lastOthers.current;
  const ofPage = props.notes?.ofPage ?? [];

  const place = useRef(0);
  const lookUp = (next: string): void => {
    if (!isAsking) place.current = scrollY;
    setQuery(next);
  };
  // What was found is read from its beginning; the page's terms, from where the reader left them.
  useLayoutEffect(() => scrollTo({ top: isAsking ? 0 : place.current, behavior: 'instant' }), [asked]);
  // Another page is another start, unless the reader is at something here.
  useLayoutEffect(() => {
    setShown('');
    if (document.hasFocus()) return;
    place.current = 0;
    setQuery('');
    scrollTo({ top: 0, behavior: 'instant' });
  }, [page]);

  const details = (term: ListedTerm) => (
    <EntryDetails
      entry={term.entry}
      glossary={glossaries.find(({ id }) => term.ref.startsWith(`${id}/`))}
      language={language}
      t={t}
      onShow={marked.has(term.ref) ? () => void show(term) : undefined}
      isOwn={!props.shipped.some((id) => term.ref.startsWith(`${id}/`))}
      isKnown={props.known.includes(term.ref)}
      onKnown={(isKnown) => props.onKnown(term.ref, isKnown)}
      onLibrary={() => props.onLibrary(term.ref)}
      onLookUp={(name) => {
        lookUp(name);
        // The link that was pressed is gone with what it stood in.
        field.current?.focus({ preventScroll: true });
      }}
    />
  );

  return (
    <main class="panel" lang={language}>
      <h1 class="sr-only">Konteks</h1>
      <div class="panel-head">
        <SiteSwitch {...props} />
        <SearchField
          label={t('lookup.label')}
          value={query}
          onInput={lookUp}
          onEnter={() => setEntered({ query: asked })}
          fieldRef={field}
        />
      </div>
      <p class="sr-only" role="status">
        {isAsking ? answered && lookupWords(language)('found', { count: answered.found.length }) : status}
      </p>
      <p class="sr-only" role="status">
        {shown}
      </p>
      {isAsking && (
        <>
          {answered && (
            <LookupResults key={answered.query} answered={answered} language={language} onLibrary={props.onLibrary}>
              {details}
            </LookupResults>
          )}
          <Button
            look="link"
            onClick={() => {
              lookUp('');
              field.current?.focus({ preventScroll: true });
            }}
          >
            {own('lookup.close')}
          </Button>
        </>
      )}
      {/* Hidden, not gone: what is open or being written must not be lost to a look-up. */}
      <div hidden={isAsking}>
        {tab.kind === 'page' && (
          <PageTerms key={page} terms={terms} on={switches.everywhere && switches.site} language={language} t={t}>
            {details}
          </PageTerms>
        )}
        <Trouble t={t} onTrouble={props.onTrouble} />
        <TabNotes
          page={page}
          ofPage={ofPage}
          others={others}
          passages={props.passages}
          t={t}
          store={props.store}
          onVisit={props.onVisit}
          onPassage={props.onPassage}
          drafts={drafts}
        />
        {others && (
          <p class="panel-foot">
            <Button look="link" onClick={() => props.onLibrary()}>
              {t('library.open')}
            </Button>
          </p>
        )}
      </div>
    </main>
  );
}
