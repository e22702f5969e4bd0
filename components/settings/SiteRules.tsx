import { useState } from 'preact/hooks';
import type { SiteRule } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { SettingsTranslate } from '../i18n/settings.ts';
import { SearchField } from '../SearchField.tsx';
import { Switch } from '../Switch.tsx';
import { nameOf } from './site-name.ts';

/** A list that is longer cannot be taken in at a glance. */
const WITHOUT_SEARCH = 8;

interface SiteRulesProps {
  readonly t: SettingsTranslate;
  readonly rules: Readonly<Record<string, SiteRule>>;
  readonly onRule: (site: string, rule: SiteRule | undefined) => void;
}

/** The site rules. One that is removed stays in its place until the page is left, so that it can be brought back. */
export function SiteRules({ t, rules, onRule }: SiteRulesProps) {
  const [removed, setRemoved] = useState<Readonly<Record<string, SiteRule>>>({});
  const [query, setQuery] = useState('');
  const [news, setNews] = useState('');
  const all = { ...removed, ...rules };
  const sites = Object.keys(all).sort((a, b) => nameOf(a, t).localeCompare(nameOf(b, t)));
  const asked = query.trim().toLowerCase();
  const found = sites.filter((site) => nameOf(site, t).toLowerCase().includes(asked));
  const hasSearch = sites.length > WITHOUT_SEARCH || query !== '';
  const search = (text: string): void => {
    setNews('');
    setQuery(text);
  };
  if (sites.length === 0) return <Empty text={t('sites.none')} />;
  return (
    <>
      {hasSearch && <SearchField label={t('sites.search')} value={query} onInput={search} />}
      <p class="sr-only" role="status">
        {news || (asked !== '' && t('sites.found', { count: found.length }))}
      </p>
      {found.length === 0 && <Empty text={t('sites.noMatch', { query: query.trim() })} />}
      <ul class="site-rules">
        {found.map((site) => (
          <li key={site}>
            <SiteRow
              t={t}
              name={nameOf(site, t)}
              rule={rules[site]}
              onRule={(rule) => onRule(site, rule)}
              onRemove={() => {
                setRemoved({ ...removed, [site]: all[site] ?? 'off' });
                setNews(`${t('sites.removed')}: ${nameOf(site, t)}`);
                onRule(site, undefined);
              }}
              onUndo={() => {
                setNews('');
                onRule(site, removed[site]);
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface SiteRowProps {
  readonly t: SettingsTranslate;
  readonly name: string;
  /** Undefined when it was removed. */
  readonly rule: SiteRule | undefined;
  readonly onRule: (rule: SiteRule) => void;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
}

function SiteRow({ t, name, rule, onRule, onRemove, onUndo }: SiteRowProps) {
  const isOn = rule === 'on';
  const action = t(rule === undefined ? 'undo' : 'sites.remove');
  return (
    <>
      <span class={rule === undefined ? 'site removed' : 'site'}>{name}</span>
      {rule === undefined ? (
        <span class="hint">{t('sites.removed')}</span>
      ) : (
        <Switch
          small
          on={isOn}
          label={t(isOn ? 'sites.on' : 'sites.off')}
          name={`${t(isOn ? 'sites.on' : 'sites.off')}: ${name}`}
          onChange={(on) => onRule(on ? 'on' : 'off')}
        />
      )}
      {/* One button for both, so that focus stays where it is. */}
      <Button look="link" aria-label={`${action}: ${name}`} onClick={rule === undefined ? onUndo : onRemove}>
        {action}
      </Button>
    </>
  );
}
