import { Button } from './Button.tsx';
import type { ShelfTranslate } from './i18n/shelf.ts';

interface KnownSwitchProps {
  readonly t: ShelfTranslate;
  /** The entry's headword. */
  readonly name: string;
  readonly isKnown: boolean;
  readonly onChange: (isKnown: boolean) => void;
}

/** "I know this": the entry is no longer marked; the way back takes the place of the button. */
export function KnownSwitch({ t, name, isKnown, onChange }: KnownSwitchProps) {
  const label = t(isKnown ? 'known.undo' : 'known.do');
  return (
    <span class="known-switch">
      <span class="hint" role="status">
        {isKnown && t('known.is')}
      </span>
      <Button look="link" aria-label={`${label}: ${name}`} onClick={() => onChange(!isKnown)}>
        {label}
      </Button>
    </span>
  );
}
