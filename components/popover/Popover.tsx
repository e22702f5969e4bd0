import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Entry, type EntryRef, type Language, otherLanguage, type Spoken } from '../../glossary/index.ts';
import { isOfPage } from '../../glossary/page-definitions/entry.ts';
import type { PopoverTranslate } from '../i18n/popover.ts';
import { BackIcon, CloseIcon } from '../icons.tsx';
import { Listen } from './Listen.tsx';
import { NoteForm, type SaveNote } from './NoteForm.tsx';
import { StepBar } from './StepBar.tsx';

/** What a popover shows of an entry. */
export interface PopoverEntry extends Pick<Entry, 'kind' | 'names' | 'definition' | 'inArticle'> {
  readonly ref: EntryRef;
  /** In which languages it speaks to readers of each. */
  readonly spoken: Readonly<Record<Language, Spoken>>;
  /** Whether the reader knows it, so that it is not marked. */
  readonly isKnown: boolean;
  readonly section: Readonly<Record<Language, string>>;
  readonly related: readonly { readonly ref: EntryRef; readonly headwords: Readonly<Record<Language, string>> }[];
}

export interface PopoverProps {
  readonly entry: PopoverEntry;
  readonly language: Language;
  /** Whether the other language's explanation stands below. */
  readonly isBilingual: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** Which of how many marks it explains, for a reader who steps through them. */
  readonly step: readonly [position: number, total: number] | undefined;
  readonly t: PopoverTranslate;
  /** The reader's words so far; `saved` are those of the stored note, undefined when there is none. */
  readonly words: string;
  readonly saved: string | undefined;
  /** The page's own sentence on it, undefined when there is none. */
  readonly said: string | undefined;
  /** Keeps words that are typed but not saved, for when the popover opens again. */
  readonly onTyped: (words: string) => void;
  readonly onSave: SaveNote;
  /** Fetches a related entry; undefined when it is gone. */
  readonly explain: (ref: EntryRef) => Promise<PopoverEntry | undefined>;
  readonly onClose: () => void;
  /** Goes to the next or the previous mark. */
  readonly onGoOn: (by: 1 | -1) => void;
  readonly onSiteOff: () => void;
  readonly onKnow: (ref: EntryRef, isKnown: boolean) => void;
  readonly onLibrary: (ref: EntryRef) => void;
}

/** So many related entries are shown at once. */
const RELATED_FIRST = 3;

/** The card that explains a mark. A related entry opens in its place, with a way back. */
export function Popover(props: PopoverProps) {
  const { language, isBilingual, step, t } = props;
  const [trail, setTrail] = useState<readonly PopoverEntry[]>([props.entry]);
  const [problem, setProblem] = useState('');
  const entry = trail.at(-1) ?? props.entry;
  const nested = trail.length > 1;
  const isPages = isOfPage(entry.ref);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  /** Entries of which the reader has said that they are known, or not any more. */
  const [turned, setTurned] = useState<Readonly<Record<string, boolean>>>({});
  const isKnown = turned[entry.ref] ?? entry.isKnown;
  const [saved, setSaved] = useState(props.saved !== undefined);

  // The link that was pressed is gone with the entry it stood in: focus goes to the new headword.
  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [entry]);

  const open = async (ref: EntryRef): Promise<void> => {
    const next = await props.explain(ref).catch(() => undefined);
    if (!next) return setProblem(t('popover.missing'));
    moved.current = true;
    setProblem('');
    setTrail([...trail, next]);
  };
  const back = (): void => {
    moved.current = true;
    setTrail(trail.slice(0, -1));
  };

  const other = otherLanguage(language);
  const headword = entry.names[language][0] ?? '';
  const definition = entry.definition[language];
  const spoken = entry.spoken[language];
  return (
    <div class="card" role="dialog" aria-label={headword} lang={language} dir="ltr" data-theme={props.theme}>
      {step && !nested && (
        <StepBar t={t} headword={headword} position={step[0]} total={step[1]} onGoOn={props.onGoOn} />
      )}
      <div class="head">
        {nested && (
          <button
            type="button"
            class="icon back"
            aria-label={t('popover.back')}
            title={t('popover.back')}
            onClick={back}
          >
            <BackIcon />
          </button>
        )}
        <div class="names">
          <h2 class="headword" lang={spoken.name} tabIndex={-1} ref={heading}>
            {headword}
          </h2>{' '}
          {/* What the letters stand for is all that a page explains: it stands below. */}
          {!isPages && <OtherName entry={entry} language={language} />}
        </div>
        <span class="saved" role="status">
          {saved && !nested && t('popover.saved')}
        </span>
        <Listen
          key={entry.ref}
          t={t}
          texts={[
            [headword, spoken.name],
            [definition, spoken.definition],
          ]}
        />
        <button
          type="button"
          class="icon"
          aria-label={t('popover.close')}
          title={t('popover.close')}
          onClick={props.onClose}
        >
          <CloseIcon />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key (axe: scrollable-region-focusable) */}
      <div class="body" tabIndex={0}>
        <p class="meta">
          {isPages ? (
            t('popover.ofPage')
          ) : (
            <>
              <span class="kind" style={{ '--kind': `var(--konteks-${entry.kind})` }}>
                {t(`kind.${entry.kind}`)}
              </span>
              {' · '}
              {entry.section[language]}
            </>
          )}
        </p>
        {definition !== '' && (
          <p class="definition" lang={spoken.definition}>
            {definition}
          </p>
        )}
        {isBilingual && entry.definition[other] !== definition && (
          <p class="second" lang={other}>
            {entry.definition[other]}
          </p>
        )}
        {entry.inArticle[language] !== '' && (
          <div class={isPages ? 'article of-page' : 'article'}>
            <h3 class="label">{t(isPages ? 'popover.page' : 'popover.article')}</h3>
            <p dir="auto" lang={spoken.inArticle}>
              {entry.inArticle[language]}
            </p>
            {isBilingual && entry.inArticle[other] !== entry.inArticle[language] && (
              <p class="second" lang={other}>
                {entry.inArticle[other]}
              </p>
            )}
          </div>
        )}
        {props.said !== undefined && !isPages && !nested && (
          <div class="article of-page">
            <h3 class="label">{t('popover.page')}</h3>
            <p dir="auto">{props.said}</p>
          </div>
        )}
        <Related key={entry.ref} entry={entry} language={language} t={t} onOpen={(ref) => void open(ref)} />
        {problem !== '' && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <div class="foot">
        {/* Hidden, not gone, while a related entry is open: what was typed or saved must be there on the way back. */}
        <div class="form" hidden={nested}>
          <NoteForm
            t={t}
            words={props.words}
            saved={props.saved}
            onTyped={props.onTyped}
            onSave={props.onSave}
            onSaved={() => setSaved(true)}
          />
        </div>
        <div class="links">
          {!isPages && (
            <>
              <button type="button" class="quiet" onClick={() => props.onLibrary(entry.ref)}>
                {t('popover.library')}
              </button>
              <button
                type="button"
                class="quiet"
                onClick={() => {
                  setTurned({ ...turned, [entry.ref]: !isKnown });
                  props.onKnow(entry.ref, !isKnown);
                }}
              >
                {t(isKnown ? 'popover.unknow' : 'popover.know')}
              </button>
            </>
          )}
          <button type="button" class="quiet" onClick={props.onSiteOff}>
            {t('popover.siteOff')}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The other language's headword; where both are the same (UNHCR), what the letters stand for. */
function OtherName({ entry, language }: { readonly entry: PopoverEntry; readonly language: Language }) {
  const other = otherLanguage(language);
  const headword = entry.names[language][0] ?? '';
  const [name = ''] = entry.names[other];
  const same = name.toLowerCase() === headword.toLowerCase();
  const long = entry.names[language].find((candidate) => candidate.toLowerCase() !== headword.toLowerCase());
  const shown = same ? long : name;
  if (shown === undefined) return null;
  return (
    <span class="other" lang={same ? language : other}>
      {shown}
    </span>
  );
}

interface RelatedProps {
  readonly entry: PopoverEntry;
  readonly language: Language;
  readonly t: PopoverTranslate;
  readonly onOpen: (ref: EntryRef) => void;
}

function Related({ entry, language, t, onOpen }: RelatedProps) {
  const [all, setAll] = useState(false);
  const shown = all ? entry.related : entry.related.slice(0, RELATED_FIRST);
  const hidden = entry.related.length - shown.length;
  if (entry.related.length === 0) return null;
  return (
    <div class="related">
      <h3 class="label">{t('popover.related')}</h3>
      {shown.map(({ ref, headwords }) => (
        <button type="button" class="link" key={ref} onClick={() => onOpen(ref)}>
          {headwords[language]}
        </button>
      ))}
      {hidden > 0 && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('popover.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}
