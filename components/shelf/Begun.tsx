import type { Language } from '../../glossary/index.ts';
import { type Draft, nameOf } from '../../shelf/index.ts';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';

interface BegunProps {
  readonly t: ShelfTranslate;
  readonly language: Language;
  readonly drafts: readonly Draft[];
  readonly placeOf: (draft: Draft) => string;
  readonly onDrop: (draft: Draft) => void;
}

/** Entries that were begun and not saved, in whatever window. */
export function Begun({ t, language, drafts, placeOf, onDrop }: BegunProps) {
  if (drafts.length === 0) return null;
  return (
    <section class="shelf-part" aria-label={t('begun.title')}>
      <h3 class="subtitle">{t('begun.title')}</h3>
      <ul class="plain-rows">
        {drafts.map((draft) => {
          const name = nameOf(draft.written, language) || t('begun.nameless');
          return (
            <li key={draft.key}>
              <a class="plain-name" href={placeOf(draft)}>
                {name}
              </a>
              <Button look="link" aria-label={t('begun.drop.name', { name })} onClick={() => onDrop(draft)}>
                {t('begun.drop')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
