import { type Entry, type Language, spokenIn } from '../glossary/index.ts';

interface EntryTextProps {
  readonly entry: Pick<Entry, 'definition' | 'inArticle'>;
  readonly language: Language;
  /** Stands over what the article says, where there is room for it. */
  readonly articleLabel?: string;
}

/** What an entry is, and what the article says of it: in the other language what is said only there. */
export function EntryText({ entry, language, articleLabel }: EntryTextProps) {
  const definition = spokenIn(entry.definition, language);
  const inArticle = spokenIn(entry.inArticle, language);
  return (
    <>
      {entry.definition[definition] !== '' && (
        <p lang={definition === language ? undefined : definition}>{entry.definition[definition]}</p>
      )}
      {entry.inArticle[inArticle] !== '' && (
        <p class="from-article" lang={inArticle === language ? undefined : inArticle}>
          {articleLabel !== undefined && (
            <span class="label" lang={language}>
              {articleLabel}
            </span>
          )}
          {entry.inArticle[inArticle]}
        </p>
      )}
    </>
  );
}
