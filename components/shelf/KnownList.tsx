import { useId, useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { ShelfTranslate } from '../i18n/shelf.ts';

/** An entry that the reader knows. */
export interface Known {
  readonly ref: string;
  readonly name: string;
}

interface KnownListProps {
  readonly t: ShelfTranslate;
  /** The latest first. */
  readonly known: readonly Known[];
  readonly onMarkAgain: (some: readonly Known[]) => void;
}

/** So many are in sight at first. */
const FIRST = 20;

/** The entries that the reader knows, and how they are marked again: one by one, or all. */
export function KnownList({ t, known, onMarkAgain }: KnownListProps) {
  const id = useId();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? known : known.slice(0, FIRST);
  return (
    <section class="shelf-part" aria-labelledby={id}>
      <div class="shelf-part-head">
        <h3 class="subtitle" id={id}>
          {t('known.title')}
        </h3>
        {known.length > 1 && (
          <Button look="link" onClick={() => onMarkAgain(known)}>
            {t('known.all', { count: known.length })}
          </Button>
        )}
      </div>
      <p class="hint">{t(known.length === 0 ? 'known.none' : 'known.says')}</p>
      <ul class="plain-rows">
        {shown.map((each) => (
          <li key={each.ref}>
            <a class="plain-name" href={`#${each.ref}`}>
              {each.name}
            </a>
            <Button look="link" aria-label={`${t('known.undo')}: ${each.name}`} onClick={() => onMarkAgain([each])}>
              {t('known.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < known.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {t('known.more', { count: known.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
