import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, otherLanguage, textIn } from '../../glossary/index.ts';
import type { FoundEntry } from '../../shelf/lookup/model.ts';
import { EntryNames } from '../EntryNames.tsx';
import type { LookupTranslate } from '../i18n/lookup.ts';
import { Kind } from '../Kind.tsx';
import { ViewTitle } from '../library/ViewTitle.tsx';
import { addPlace, notesAboutPlace } from './places.ts';
import type { Answered } from './use-lookup.ts';

interface LookUpProps {
  readonly language: Language;
  readonly t: LookupTranslate;
  /** What the library calls the view. */
  readonly title: string;
  /** Undefined when nothing is asked, and until the first answer. */
  readonly answered: Answered | undefined;
  readonly listRef: RefObject<HTMLOListElement | null>;
  /** The key that leads up from the first entry. */
  readonly onUp: () => void;
}

/** What the library finds for what is typed, each a link to its entry. */
export function LookUp({ language, t, title, answered, listRef, onUp }: LookUpProps) {
  // Whoever is typing goes on typing.
  const [isHere] = useState(() => !(document.activeElement instanceof HTMLInputElement));
  return (
    <section class="look-up" aria-labelledby="lookup">
      <ViewTitle id="lookup" text={title} isHere={isHere} />
      <p class="source" role="status">
        {says(answered, t)}
      </p>
      {answered?.isAll && answered.found.length === 0 && (
        <p class="look-up-offers">
          <a href={`#${addPlace(answered.query)}`}>{t('add', { query: answered.query })}</a>
          <a href={`#${notesAboutPlace(answered.query)}`}>{t('notes')}</a>
        </p>
      )}
      <ol ref={listRef} onKeyDown={(event: TargetedKeyboardEvent<HTMLOListElement>) => walk(event, onUp)}>
        {answered?.found.map((found) => (
          <Found key={found.ref} found={found} language={language} />
        ))}
      </ol>
    </section>
  );
}

function Found({ found: { ref, entry, from }, language }: { readonly found: FoundEntry; readonly language: Language }) {
  const definition = textIn(entry.definition, language);
  return (
    <li class="found">
      <a href={`#${ref}`}>
        <EntryNames entry={entry} language={language} />
      </a>
      <p class="meta">
        <Kind kind={entry.kind} language={language} />
        {from && ` · ${textIn(from, language)}`}
      </p>
      {definition !== '' && (
        <p class="found-says" lang={definition === entry.definition[language] ? undefined : otherLanguage(language)}>
          {definition}
        </p>
      )}
    </li>
  );
}

function says(answered: Answered | undefined, t: LookupTranslate): string {
  if (!answered) return t('how');
  const { found, isAll } = answered;
  if (found.length === 0) return isAll ? t('none', { query: answered.query }) : t('reading');
  return t('found', { count: found.length });
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The keys that lead from entry to entry. */
function walk(event: TargetedKeyboardEvent<HTMLOListElement>, onUp: () => void): void {
  const by = STEPS[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li > a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  const next = links[at + by];
  if (next) next.focus();
  else if (by < 0) onUp();
}
