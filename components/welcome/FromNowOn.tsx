import type { ComponentChildren } from 'preact';
import { Button } from '../Button.tsx';
import type { WelcomeTranslate } from '../i18n/welcome.ts';

/** The keyboard commands. */
export type KeyName = 'next' | 'previous' | 'open';

/** The reader's keys as the browser shows them; one that is not set is empty. */
export type Keys = Readonly<Partial<Record<KeyName, string>>>;

/** Where the browser keeps the buttons of its extensions. */
export type Home = 'chromium' | 'firefox' | 'android';

interface FromNowOnProps {
  readonly t: WelcomeTranslate;
  readonly home: Home;
  /** Whether the button is in sight already. */
  readonly isPinned: boolean;
  readonly keys: Keys;
  /** Opens the browser's own page for them. */
  readonly onChangeKeys: () => void;
}

/** Where to find Konteks, how to turn it off, its keys, and what becomes of what it reads. */
export function FromNowOn({ t, home, isPinned, keys, onChangeKeys }: FromNowOnProps) {
  const names = (['next', 'previous', 'open'] as const).filter((name) => keys[name] !== undefined);
  return (
    <section class="after" aria-labelledby="after">
      <h2 id="after">{t('after.title')}</h2>
      <dl>
        <Topic title={t('button.title')}>
          <p>
            <img class="button-icon" src="/icon/32.png" alt="" width="16" height="16" />{' '}
            {t(isPinned ? 'button.pinned' : `home.${home}`)} {t('button.what')}
          </p>
        </Topic>
        <Topic title={t('site.title')}>
          <p>{t('site.how')}</p>
        </Topic>
        {names.length > 0 && (
          <Topic title={t('keys.title')}>
            <ul class="keys">
              {names.map((name) => (
                <li key={name}>
                  <span>{t(`key.${name}`)}</span>
                  {keys[name] ? <kbd>{keys[name]}</kbd> : <span class="hint">{t('keys.none')}</span>}
                </li>
              ))}
            </ul>
            <Button look="link" onClick={onChangeKeys}>
              {t('keys.change')}
            </Button>
          </Topic>
        )}
        <Topic title={t('privacy.title')}>
          <p>{t('privacy.how')}</p>
        </Topic>
      </dl>
    </section>
  );
}

function Topic({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="topic">
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
