import { useId, useState } from 'preact/hooks';
import type { Language } from '../../../glossary/index.ts';
import type { Version } from '../../../notes/index.ts';
import { Button } from '../../Button.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';

interface EarlierWordsProps {
  readonly t: NotesTranslate;
  readonly language: Language;
  /** What the note is called. */
  readonly name: string;
  readonly versions: readonly Version[];
  readonly onUse: (words: string) => void;
}

/** Words that a note had before two of its versions were brought together, on demand. */
export function EarlierWords({ t, language, name, versions, onUse }: EarlierWordsProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  return (
    <div class="earlier">
      <Button look="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('earlier', { count: versions.length })}
      </Button>
      <ul id={id} hidden={!isOpen} aria-label={t('earlier.of', { name })}>
        {versions.map(({ words, at }) => (
          <li key={`${at} ${words}`}>
            <p class="note-words">{words}</p>
            <p class="meta">
              <time dateTime={at}>{date.format(new Date(at))}</time>
              <Button look="link" onClick={() => onUse(words)}>
                {t('earlier.use')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
