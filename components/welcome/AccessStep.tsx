import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import type { WelcomeTranslate } from '../i18n/welcome.ts';
import { Step } from './Step.tsx';

interface AccessStepProps {
  readonly t: WelcomeTranslate;
  readonly given: boolean;
  readonly onGrant: () => void;
}

/** Why Konteks needs to read pages, and the button that asks for it: where the browser leaves that to the reader. */
export function AccessStep({ t, given, onGrant }: AccessStepProps) {
  const answer = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);

  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (given && asked.current) answer.current?.focus();
  }, [given]);

  return (
    <Step title={t('access.title')} done={given} doneLabel={t('step.done')}>
      {given ? (
        <p tabIndex={-1} ref={answer}>
          {t('access.done')}
        </p>
      ) : (
        <>
          <p>{t('access.why')}</p>
          <p>
            <Button
              look="primary"
              onClick={() => {
                asked.current = true;
                onGrant();
              }}
            >
              {t('access.action')}
            </Button>
          </p>
          <p class="hint">{t('access.without')}</p>
        </>
      )}
    </Step>
  );
}
