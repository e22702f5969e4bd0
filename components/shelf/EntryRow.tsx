import { type Entry, type Language, textIn } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { EntryNames } from '../EntryNames.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';
import { Kind } from '../Kind.tsx';
import { SourceLine } from './SourceLine.tsx';

interface EntryRowProps {
  readonly t: ShelfTranslate;
  readonly language: Language;
  readonly entry: Entry;
  readonly name: string;
  readonly isHere: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** An entry in the list of a glossary's: what it is about, and what can be done to it. */
export function EntryRow({ t, language, entry, name, isHere, onEdit, onDelete }: EntryRowProps) {
  const definition = textIn(entry.definition, language) || textIn(entry.inArticle, language);
  return (
    <article class={isHere ? 'entry-row here' : 'entry-row'}>
      <h3 class="entry-row-name">
        <EntryNames entry={entry} language={language} />
      </h3>
      {definition !== '' && <p class="entry-row-says">{definition}</p>}
      <div class="note-row-foot">
        <p class="meta">
          <Kind kind={entry.kind} language={language} />
          {entry.source && (
            <>
              {' · '}
              <SourceLine source={entry.source} language={language} />
            </>
          )}
        </p>
        <p class="row-actions">
          <Button look="link" aria-label={t('entry.edit.name', { name })} onClick={onEdit}>
            {t('entry.edit')}
          </Button>
          <Button look="link" aria-label={t('entry.delete.name', { name })} onClick={onDelete}>
            {t('entry.delete')}
          </Button>
        </p>
      </div>
    </article>
  );
}
