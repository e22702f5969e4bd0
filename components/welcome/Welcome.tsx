import { useState } from 'preact/hooks';
import type { EntryRef, Language } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import { Button } from '../Button.tsx';
import type { WelcomeTranslate } from '../i18n/welcome.ts';
import type { LookupSource } from '../lookup/use-lookup.ts';
import { Quote } from '../Quote.tsx';
import { Wordmark } from '../Wordmark.tsx';
import { AccessStep } from './AccessStep.tsx';
import { FromNowOn, type Home, type Keys } from './FromNowOn.tsx';
import { LivePassages } from './LivePassages.tsx';
import { LookUp } from './LookUp.tsx';
import { Step } from './Step.tsx';
import { Unmarked } from './Unmarked.tsx';

export interface WelcomeProps {
  readonly language: Language;
  readonly t: WelcomeTranslate;
  readonly lookUp: LookupSource;
  readonly home: Home;
  readonly isPinned: boolean;
  readonly keys: Keys;
  readonly onChangeKeys: () => void;
  /** Whether Konteks may read web pages; undefined where the browser does not ask the reader about it. */
  readonly mayRead: boolean | undefined;
  readonly onGrant: () => void;
  /** Whether Konteks is switched off on this page. */
  readonly isOff: boolean;
  readonly onTurnOn: () => void;
  /** Whether a popover was opened on this page. */
  readonly hasOpened: boolean;
  /** The note saved last on this page. */
  readonly note: Note | undefined;
  readonly onLibrary: (ref: EntryRef) => void;
  readonly onClose: () => void;
}

/** The first-run page: three things to try, and where to find them from now on. */
export function Welcome(props: WelcomeProps) {
  const { language, t, mayRead, note, keys } = props;
  const [hasLookedUp, setHasLookedUp] = useState(false);
  const steps = [
    ...(mayRead === undefined ? [] : [mayRead]),
    // Who has saved a note here has opened a popover for it, be it on another day.
    props.hasOpened || note !== undefined,
    note !== undefined,
    hasLookedUp,
  ];
  const done = steps.filter(Boolean).length;
  return (
    <main class="welcome" lang={language}>
      <header>
        <Wordmark />
        <h1>{t('headline')}</h1>
        <p class="lead">{t('lead')}</p>
      </header>
      <p class="sr-only" role="status">
        {done > 0 && t('progress', { done, count: steps.length })}
      </p>
      <ol class="steps">
        {mayRead !== undefined && <AccessStep t={t} given={mayRead} onGrant={props.onGrant} />}
        <Step title={t('point.title')} done={props.hasOpened || note !== undefined} doneLabel={t('step.done')}>
          <p>
            {t('point.how')}
            {keys.open && (
              <>
                {' '}
                {t('point.key')} <kbd>{keys.open}</kbd>
              </>
            )}
          </p>
          <LivePassages language={language} t={t} isOff={props.isOff} onTurnOn={props.onTurnOn} />
        </Step>
        <Step title={t('save.title')} done={note !== undefined} doneLabel={t('step.done')}>
          <p>{t('save.how')}</p>
          {note && (
            <Unmarked>
              <section class="saved-note" aria-label={t('save.note')}>
                <Quote passage={note.passage} lang={note.language} />
                {note.words !== '' && <p class="note-words">{note.words}</p>}
              </section>
            </Unmarked>
          )}
        </Step>
        <Step title={t('lookup.title')} done={hasLookedUp} doneLabel={t('step.done')}>
          <p>{t('lookup.how')}</p>
          <LookUp
            language={language}
            lookUp={props.lookUp}
            onFound={() => setHasLookedUp(true)}
            onLibrary={props.onLibrary}
          />
        </Step>
      </ol>
      <FromNowOn t={t} home={props.home} isPinned={props.isPinned} keys={keys} onChangeKeys={props.onChangeKeys} />
      <footer>
        <Button look="primary" onClick={props.onClose}>
          {t('links.close')}
        </Button>
        <a href="/library.html">{t('links.library')}</a>
        <a href="/library.html#settings">{t('links.settings')}</a>
      </footer>
    </main>
  );
}
