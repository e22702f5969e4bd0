import { useRef } from 'preact/hooks';
import { CHOICES, type SiteRule } from '../../settings/index.ts';
import { Button } from '../Button.tsx';
import { Choices } from '../Choices.tsx';
import { Switch } from '../Switch.tsx';
import { AddSite } from './AddSite.tsx';
import { FileButton } from './FileButton.tsx';
import { Group } from './Group.tsx';
import type { ChoosingProps } from './group-props.ts';
import { type SiteImport, SiteImportView } from './SiteImport.tsx';
import { SiteRules } from './SiteRules.tsx';

/** How sites stand, and what can be done to them. */
export interface SitesState {
  /** Whether Konteks is on at all. */
  readonly everywhere: boolean;
  readonly rules: Readonly<Record<string, SiteRule>>;
  readonly importing: SiteImport;
  readonly onEverywhere: (on: boolean) => void;
  /** Sets a site's rule; undefined forgets it. */
  readonly onRule: (site: string, rule: SiteRule | undefined) => void;
  readonly onExport: () => void;
  readonly onImportFile: (file: File) => void;
  /** Takes over what the file that was chosen says. */
  readonly onImport: () => void;
  readonly onImportCancel: () => void;
}

/** Where Konteks is on. */
export function Sites({ t, title, place, settings, onChange, sites }: ChoosingProps & { readonly sites: SitesState }) {
  const { everywhere, rules } = sites;
  const choose = useRef<HTMLButtonElement>(null);
  // The buttons of the preview go with it; focus goes back to where it came from.
  const close = (act: () => void) => () => {
    choose.current?.focus();
    act();
  };
  return (
    <Group part="sites" title={title} place={place}>
      <Switch
        on={everywhere}
        label={t(everywhere ? 'everywhere.on' : 'everywhere.off')}
        onChange={sites.onEverywhere}
      />
      <Choices
        label={t('elsewhere.label')}
        value={settings.elsewhere}
        options={CHOICES.elsewhere.map((value) => ({ value, label: t(`elsewhere.${value}`) }))}
        onChange={(elsewhere) => onChange({ elsewhere })}
      />
      <section aria-labelledby="site-rules">
        <h4 class="subtitle" id="site-rules">
          {t('sites.label')}
        </h4>
        <p class="hint">{t('sites.hint')}</p>
        <AddSite t={t} rules={rules} elsewhere={settings.elsewhere} onRule={sites.onRule} />
        <SiteRules t={t} rules={rules} onRule={sites.onRule} />
        <div class="actions">
          <FileButton
            label={t('sites.import')}
            accept=".txt,text/plain"
            buttonRef={choose}
            onFile={sites.onImportFile}
          />
          <Button look="quiet" disabled={Object.keys(rules).length === 0} onClick={sites.onExport}>
            {t('sites.export')}
          </Button>
        </div>
        <SiteImportView
          t={t}
          state={sites.importing}
          onImport={close(sites.onImport)}
          onCancel={close(sites.onImportCancel)}
        />
      </section>
    </Group>
  );
}
