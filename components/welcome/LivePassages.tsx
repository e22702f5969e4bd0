import { useRef } from 'preact/hooks';
import { type Language, otherLanguage } from '../../glossary/index.ts';
import { Button } from '../Button.tsx';
import { type WelcomeTranslate, welcomeWords } from '../i18n/welcome.ts';
import { Notice } from '../Notice.tsx';

interface LivePassagesProps {
  readonly language: Language;
  readonly t: WelcomeTranslate;
  /** Whether Konteks is switched off here. */
  readonly isOff: boolean;
  readonly onTurnOn: () => void;
}

/** Text to try Konteks on, marked by the content script as on any page: a passage in each language, the page's first. */
export function LivePassages({ language, t, isOff, onTurnOn }: LivePassagesProps) {
  const other = otherLanguage(language);
  const first = useRef<HTMLParagraphElement>(null);
  return (
    <div class="live">
      <Notice tone="news" text={isOff ? t('live.off') : ''}>
        <Button
          look="link"
          onClick={() => {
            // The button goes with the notice.
            first.current?.focus();
            onTurnOn();
          }}
        >
          {t('live.on')}
        </Button>
      </Notice>
      <p class="live-text" lang={language} tabIndex={-1} ref={first}>
        {t('live.refugees')}
      </p>
      <p class="label">{t('live.other')}</p>
      <p class="live-text" lang={other}>
        {welcomeWords(other)('live.trade')}
      </p>
    </div>
  );
}
