import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EntryRef, Glossary, Language } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import type { PassageState } from '../../reader/saved/index.ts';
import { Button } from '../Button.tsx';
import type { PopupLookupProps } from '../lookup/PopupLookup.tsx';
import type { Entered } from '../lookup/use-first.ts';
import type { LookupSource } from '../lookup/use-lookup.ts';
import type { Drafts } from '../notes/NoteItem.tsx';
import type { NoteStore } from '../notes/NoteList.tsx';
import { type SavedNotes, TabNotes } from '../notes/TabNotes.tsx';
import { Trouble } from '../notes/Trouble.tsx';
import { SearchField } from '../SearchField.tsx';
import { Switch } from '../Switch.tsx';
import { TermRow } from '../TermRow.tsx';
import { OnThisPage } from '../tab/OnThisPage.tsx';
import { SiteSwitch, type SiteSwitchProps } from '../tab/SiteSwitch.tsx';
import { termsOf } from '../tab/terms.ts';

/** So many terms leave the notes in sight. */
const TERMS_FIRST = 8;

export interface PopupProps extends SiteSwitchProps {
  readonly language: Language;
  readonly glossaries: readonly Glossary[];
  readonly lookUp: LookupSource;
  /** Has a function called with what is to be looked up, when something else in the browser asks for it. */
  readonly onAsked?: ((look: (text: string) => void) => () => void) | undefined;
  /** Undefined until they are known: what comes in its place later would move what is below. */
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
  readonly onReveal: (ref: EntryRef) => void;
  /** Makes a glossary of the page; undefined where there is none to be read. */
  readonly onMake: (() => void) | undefined;
  /** Opens the library, at an entry or another place if one is given. */
  readonly onLibrary: (place?: string) => void;
  /** Opens the side panel; undefined where the browser has none. */
  readonly onPanel: (() => void) | undefined;
}

/** The toolbar popup: this site's switch, look-up, what is on this page, the latest notes. */
export function Popup(props: PopupProps) {
  const { language, t, tab, switches, glossaries } = props;
  const [query, setQuery] = useState('');
  const [entered, setEntered] = useState<Entered>();
  useEffect(() => props.onAsked?.(setQuery), []);
  const asked = query.trim();
  const Lookup = usePopupLookup(asked !== '');
  return (
    <main class="popup" lang={language}>
      <h1 class="sr-only">Konteks</h1>
      <div class="popup-head">
        <SiteSwitch {...props} />
        <SearchField
          label={t('lookup.label')}
          value={query}
          onInput={setQuery}
          onEnter={() => setEntered({ query: asked })}
          fieldRef={focusOnce}
        />
      </div>
      <div class="popup-body">
        {asked !== '' && Lookup && (
          <Lookup
            {...{ glossaries, asked, entered, language, t }}
            source={props.lookUp}
            onLibrary={props.onLibrary}
            onReveal={props.onReveal}
          />
        )}
        {/* Hidden, not gone: a note that is being edited must not be lost to a look-up. */}
        <div hidden={asked !== ''}>
          {tab.kind === 'page' && (
            <OnThisPage
              terms={termsOf(glossaries, tab.counts, language)}
              on={switches.everywhere && switches.site}
              t={t}
              first={TERMS_FIRST}
            >
              {(shown) => (
                <ul>
                  {shown.map(({ ref, entry, count }) => (
                    <li key={ref}>
                      <TermRow
                        entry={entry}
                        language={language}
                        count={{ number: count, words: t('page.times', { count }) }}
                        onPress={() => props.onReveal(ref)}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </OnThisPage>
          )}
          {props.onMake && (
            <div class="popup-make">
              <Button look="link" onClick={props.onMake}>
                {t('make.page')}
              </Button>
            </div>
          )}
          <Trouble t={t} onTrouble={props.onTrouble} />
          {props.notes && (
            <TabNotes
              {...props.notes}
              passages={props.passages}
              t={t}
              store={props.store}
              drafts={props.drafts}
              onVisit={props.onVisit}
              onPassage={props.onPassage}
            />
          )}
        </div>
      </div>
      <div class="popup-foot">
        {switches.everywhere || tab.kind !== 'page' ? (
          <Switch
            small
            on={switches.everywhere}
            label={t(switches.everywhere ? 'switch.everywhere' : 'switch.nowhere')}
            onChange={props.onEverywhere}
          />
        ) : (
          <span />
        )}
        {props.onPanel && (
          <Button look="link" onClick={props.onPanel}>
            {t('panel.open')}
          </Button>
        )}
        <Button look="link" onClick={() => props.onLibrary()}>
          {t('library.open')}
        </Button>
      </div>
    </main>
  );
}

/** @returns what shows what is found, once something is asked: it is fetched then, as nobody has typed before the first paint */
function usePopupLookup(isAsking: boolean): ComponentType<PopupLookupProps> | undefined {
  const [loaded, setLoaded] = useState<{ readonly PopupLookup: ComponentType<PopupLookupProps> }>();
  useEffect(() => {
    if (isAsking && !loaded) void import('../lookup/PopupLookup.tsx').then(setLoaded);
  }, [isAsking]);
  return loaded?.PopupLookup;
}

/** Whoever opens the popup can type at once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
