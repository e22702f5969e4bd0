import type { Entry, Language } from '../glossary/index.ts';

interface EntryTextProps {
  readonly entry: Pick<Entry, 'definition' | 'inArticle'>;
  readonly language: Language;
  /** Stands over what the article says, where there is room for it. */
  readonly articleLabel?: string;
}

/** What an entry is, and what the article says of it. */
export function EntryText({ entry, language, articleLabel }: EntryTextProps) {
  return (
    <>
      <p>{entry.definition[language]}</p>
      <p class="from-article">
        {articleLabel !== undefined && <span class="label">{articleLabel}</span>}
        {entry.inArticle[language]}
      </p>
    </>
  );
}
