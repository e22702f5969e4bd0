import { type Entry, type Glossary, headword, type Language, textIn } from '../../glossary/index.ts';
import { PAGE } from '../../glossary/page-definitions/entry.ts';
import { Button } from '../Button.tsx';
import { EntryText } from '../EntryText.tsx';
import { popoverWords } from '../i18n/popover.ts';
import { shelfWords } from '../i18n/shelf.ts';
import type { TabTranslate } from '../i18n/tab.ts';
import { KnownSwitch } from '../KnownSwitch.tsx';

interface EntryDetailsProps {
  readonly entry: Entry;
  readonly glossary: Glossary | undefined;
  /** Whether the glossary is the reader's own. */
  readonly isOwn: boolean;
  readonly language: Language;
  readonly t: TabTranslate;
  /** Goes to its mark; undefined when it has none on the page. */
  readonly onShow: (() => void) | undefined;
  readonly isKnown: boolean;
  readonly onKnown: (isKnown: boolean) => void;
  readonly onLibrary: () => void;
  readonly onLookUp: (name: string) => void;
}

/** What is known of an entry, below its row. */
export function EntryDetails(props: EntryDetailsProps) {
  const { entry, glossary, language, t, onShow, onLibrary, onLookUp } = props;
  const words = popoverWords(language);
  const section = glossary?.sections.find(({ id }) => id === entry.section);
  const related = entry.related.flatMap((id) => glossary?.entries.filter((other) => other.id === id) ?? []);
  const name = headword(entry, language);
  const isPages = glossary?.id === PAGE;
  return (
    <>
      <p class="panel-meta">
        {words(isPages ? 'popover.ofPage' : `kind.${entry.kind}`)}
        {section && ` · ${textIn(section.title, language)}`}
        {props.isOwn && !isPages && glossary && ` · ${textIn(glossary.title, language)}`}
      </p>
      <EntryText entry={entry} language={language} articleLabel={words(isPages ? 'popover.page' : 'popover.article')} />
      {related.length > 0 && (
        <p class="panel-related">
          <span class="label">{words('popover.related')}</span>
          {related.map((other) => (
            <Button look="link" key={other.id} onClick={() => onLookUp(headword(other, language))}>
              {headword(other, language)}
            </Button>
          ))}
        </p>
      )}
      <p class="panel-actions">
        {onShow && (
          <Button look="quiet" aria-label={`${t('page.show')}: ${name}`} onClick={onShow}>
            {t('page.show')}
          </Button>
        )}
        {!isPages && (
          <>
            <Button look="link" aria-label={`${t('entry.library')}: ${name}`} onClick={onLibrary}>
              {t('entry.library')}
            </Button>
            <KnownSwitch t={shelfWords(language)} name={name} isKnown={props.isKnown} onChange={props.onKnown} />
          </>
        )}
      </p>
    </>
  );
}
