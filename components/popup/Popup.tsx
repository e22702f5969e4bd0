import { useMemo, useState } from 'preact/hooks';
import { createLookup, type EntryRef, type Glossary, type Language } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import { LOCAL_FILES, OWN_PAGES, type Switches } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { PopupTranslate } from '../i18n/popup.ts';
import { SearchField } from '../SearchField.tsx';
import { Switch } from '../Switch.tsx';
import { LatestNotes, type NoteActions } from './LatestNotes.tsx';
import { LookupResults } from './LookupResults.tsx';
import { type Blocked, type TabState, termsOf } from './model.ts';
import { OnThisPage } from './OnThisPage.tsx';

/** So many entries are worth looking at; beyond, one types another letter. */
const LOOKUP_LIMIT = 12;

export interface PopupProps {
  readonly language: Language;
  readonly t: PopupTranslate;
  readonly tab: TabState;
  readonly switches: Switches;
  readonly glossaries: readonly Glossary[];
  readonly notes: readonly Note[];
  readonly noteActions: NoteActions;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  readonly onReveal: (ref: EntryRef) => void;
  readonly onLibrary: (ref?: EntryRef) => void;
  /** What the reader can do about a blocked page. */
  readonly onReload: () => void;
  readonly onGrant: () => void;
}

/** The toolbar popup: this site's switch, look-up, what is on this page, the latest notes. */
export function Popup(props: PopupProps) {
  const { language, t, tab, switches, glossaries } = props;
  const [query, setQuery] = useState('');
  const lookup = useMemo(() => createLookup(glossaries), [glossaries]);
  const asked = query.trim();
  const found = lookup.search(asked, language, LOOKUP_LIMIT);
  const site = tab.kind === 'page' ? siteInWords(tab.site, t) : undefined;
  const on = switches.everywhere && switches.site;
  return (
    <main class="popup" lang={language}>
      <h1 class="sr-only">Konteks</h1>
      <div class="popup-head">
        {site !== undefined && switches.everywhere && (
          <Switch
            on={switches.site}
            label={t(switches.site ? 'switch.on' : 'switch.off', { site })}
            onChange={props.onSite}
          />
        )}
        {site !== undefined && !switches.everywhere && (
          <Switch on={false} label={t('switch.nowhere')} onChange={props.onEverywhere} />
        )}
        {tab.kind === 'blocked' && <BlockedHint {...props} why={tab.why} />}
        <SearchField label={t('lookup.label')} value={query} onInput={setQuery} fieldRef={focusOnce} />
      </div>
      <div class="popup-body">
        <p class="sr-only" role="status">
          {asked !== '' && t('lookup.found', { count: found.length })}
        </p>
        {asked !== '' && (
          <LookupResults
            key={asked}
            query={asked}
            found={found}
            language={language}
            t={t}
            onLibrary={props.onLibrary}
          />
        )}
        {/* Hidden, not gone: a note that is being edited must not be lost to a look-up. */}
        <div hidden={asked !== ''}>
          {tab.kind === 'page' && (
            <OnThisPage
              terms={termsOf(glossaries, tab.counts, language)}
              on={on}
              language={language}
              t={t}
              onReveal={props.onReveal}
            />
          )}
          <LatestNotes notes={props.notes} t={t} actions={props.noteActions} />
        </div>
      </div>
      <div class="popup-foot">
        {switches.everywhere || site === undefined ? (
          <Switch
            small
            on={switches.everywhere}
            label={t(switches.everywhere ? 'switch.everywhere' : 'switch.nowhere')}
            onChange={props.onEverywhere}
          />
        ) : (
          <span />
        )}
        <Button look="link" onClick={() => props.onLibrary()}>
          {t('library.open')}
        </Button>
      </div>
    </main>
  );
}

/** Two of the sites are none of the web's. */
function siteInWords(site: string, t: PopupTranslate): string {
  if (site === LOCAL_FILES) return t('site.file');
  return site === OWN_PAGES ? t('site.own') : site;
}

/** Whoever opens the popup can type at once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function BlockedHint({ t, why, onReload, onGrant }: PopupProps & { readonly why: Blocked }) {
  return (
    <Empty text={t(`blocked.${why}`)}>
      {why === 'reload' && (
        <Button look="primary" onClick={onReload}>
          {t('blocked.reloadAction')}
        </Button>
      )}
      {why === 'grant' && (
        <Button look="primary" onClick={onGrant}>
          {t('blocked.grantAction')}
        </Button>
      )}
    </Empty>
  );
}
