import { LOCAL_FILES, OWN_PAGES, type Switches } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import { Empty } from '../Empty.tsx';
import type { TabTranslate } from '../i18n/tab.ts';
import { Switch } from '../Switch.tsx';
import type { TabState } from './state.ts';

export interface SiteSwitchProps {
  readonly t: TabTranslate;
  readonly tab: TabState;
  readonly switches: Switches;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  /** What the reader can do about a blocked page. */
  readonly onReload: () => void;
  readonly onGrant: () => void;
}

/** How it stands with the site in the tab, in words; where nothing can be marked, why. */
export function SiteSwitch({ t, tab, switches, onSite, onEverywhere, onReload, onGrant }: SiteSwitchProps) {
  if (tab.kind === 'asking') return <p class="hint asking">{t('page.asking')}</p>;
  if (tab.kind === 'page') {
    if (!switches.everywhere) return <Switch on={false} label={t('switch.nowhere')} onChange={onEverywhere} />;
    const site = inWords(tab.site, t);
    return (
      <Switch on={switches.site} label={t(switches.site ? 'switch.on' : 'switch.off', { site })} onChange={onSite} />
    );
  }
  return (
    <Empty text={t(`blocked.${tab.why}`)}>
      {tab.why === 'reload' && (
        <Button look="primary" onClick={onReload}>
          {t('blocked.reloadAction')}
        </Button>
      )}
      {tab.why === 'grant' && (
        <Button look="primary" onClick={onGrant}>
          {t('blocked.grantAction')}
        </Button>
      )}
    </Empty>
  );
}

function inWords(site: string, t: TabTranslate): string {
  if (site === LOCAL_FILES) return t('site.file');
  return site === OWN_PAGES ? t('site.own') : site;
}
