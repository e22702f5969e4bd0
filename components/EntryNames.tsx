import { type Entry, headword, headwordSpokenIn, type Language, otherLanguage } from '../glossary/index.ts';

/** An entry's headword, and the other language's beside it where it differs. */
export function EntryNames({ entry, language }: { readonly entry: Pick<Entry, 'names'>; readonly language: Language }) {
  const other = otherLanguage(language);
  const name = headword(entry, language);
  const second = headword(entry, other);
  const spoken = headwordSpokenIn(entry, language);
  return (
    <>
      <span class="serif" lang={spoken === language ? undefined : spoken}>
        {name}
      </span>{' '}
      {second !== name && (
        <span class="other" lang={other}>
          {second}
        </span>
      )}
    </>
  );
}
