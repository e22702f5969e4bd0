import { useId, useRef, useState } from 'preact/hooks';
import { isOnAt, type SiteRule, siteFromText } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { Notice } from '../Notice.tsx';
import { nameOf } from './site-name.ts';

interface AddSiteProps {
  readonly t: SettingsTranslate;
  readonly rules: Readonly<Record<string, SiteRule>>;
  /** What holds on sites that no rule names. */
  readonly elsewhere: SiteRule;
  readonly onRule: (site: string, rule: SiteRule) => void;
}

/** Adds a site, typed or pasted, with the opposite of what holds there: nobody adds a rule for what is so anyway. */
export function AddSite({ t, rules, elsewhere, onRule }: AddSiteProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [news, setNews] = useState('');
  const [problem, setProblem] = useState('');
  const add = (): void => {
    setNews('');
    setProblem('');
    field.current?.focus();
    if (text.trim() === '') return;
    const site = siteFromText(text);
    if (site === undefined) {
      setProblem(t('sites.notASite', { text: text.trim() }));
      return;
    }
    setText('');
    if (Object.hasOwn(rules, site)) {
      setNews(t('sites.known', { site: nameOf(site, t) }));
      return;
    }
    const rule = isOnAt(rules, site, elsewhere) ? 'off' : 'on';
    onRule(site, rule);
    setNews(t(`sites.added.${rule}`, { site: nameOf(site, t) }));
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="label" for={id}>
        {t('sites.add')}
      </label>
      <input
        class="text-field"
        id={id}
        value={text}
        ref={field}
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button look="quiet" onClick={add}>
        {t('sites.addAction')}
      </Button>
      <div class="add-site-says" id={`${id}-problem`}>
        <Notice tone="problem" text={problem} />
        <Notice tone="news" text={news} />
      </div>
    </form>
  );
}
