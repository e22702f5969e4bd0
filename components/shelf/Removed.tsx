import { type Language, textIn } from '../../glossary/index.ts';
import { KEPT_DAYS, type OwnGlossary } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';

interface RemovedProps {
  readonly t: ShelfTranslate;
  readonly language: Language;
  readonly removed: readonly OwnGlossary[];
  readonly onRestore: (id: string) => void;
}

/** Glossaries that were thrown away, as long as they can be brought back. */
export function Removed({ t, language, removed, onRestore }: RemovedProps) {
  if (removed.length === 0) return null;
  return (
    <details class="shelf-part">
      <summary>{t('removed.title', { count: removed.length })}</summary>
      <p class="hint">{t('removed.says', { days: KEPT_DAYS })}</p>
      <ul class="plain-rows">
        {removed.map(({ id, title, count }) => {
          const name = textIn(title, language);
          return (
            <li key={id}>
              <span class="plain-name">
                {name} <span class="meta">{t('entries', { count })}</span>
              </span>
              <Button look="link" aria-label={t('restore.name', { title: name })} onClick={() => onRestore(id)}>
                {t('restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
