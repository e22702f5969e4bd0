import { Button } from '../Button.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { Notice } from '../Notice.tsx';

/** Says that the notes cannot be used, and leads to what can be done; nothing when they can. */
export function Trouble({ t, onTrouble }: { readonly t: TabTranslate; readonly onTrouble: (() => void) | undefined }) {
  return (
    <Notice tone="problem" text={onTrouble ? t('notes.trouble') : ''}>
      {onTrouble && (
        <Button look="link" onClick={onTrouble}>
          {t('notes.troubleAction')}
        </Button>
      )}
    </Notice>
  );
}
