import { type Entry, entryRef, type Glossary, type Language, otherLanguage } from '../../../glossary/index.ts';
import { EntryNames } from '../../EntryNames.tsx';

interface EntryLineProps {
  readonly glossary: Pick<Glossary, 'id'>;
  readonly entry: Entry;
  readonly language: Language;
}

/** An entry in a list: its headword, which leads to its page, and how its definition begins. */
export function EntryLine({ glossary, entry, language }: EntryLineProps) {
  const spoken = entry.definition[language] === '' ? otherLanguage(language) : language;
  const definition = entry.definition[spoken];
  return (
    <li class="entry-line kind" style={{ '--kind': `var(--konteks-${entry.kind})` }}>
      <a href={`#${entryRef(glossary, entry)}`}>
        <EntryNames entry={entry} language={language} />
      </a>
      {definition !== '' && <p lang={spoken === language ? undefined : spoken}>{definition}</p>}
    </li>
  );
}
