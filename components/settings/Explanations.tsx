import { CHOICES } from '../../settings/index.ts';
import { Choices } from '../Choices.tsx';
import { Group } from './Group.tsx';
import type { ChoosingProps } from './group-props.ts';

/** From the quickest to the slowest. */
const DWELLS = ['short', 'medium', 'long'] as const;

/** In what language explanations are, how soon they come, and whether pages' own are shown. */
export function Explanations({ t, title, place, settings, onChange }: ChoosingProps) {
  return (
    <Group part="explanations" title={title} place={place}>
      <Choices
        label={t('explain.label')}
        hint={t('explain.hint')}
        value={settings.explain}
        options={CHOICES.explain.map((value) => ({ value, label: t(`explain.${value}`) }))}
        onChange={(explain) => onChange({ explain })}
      />
      <Choices
        label={t('dwell.label')}
        hint={t('dwell.hint')}
        value={settings.dwell}
        options={DWELLS.map((value) => ({ value, label: t(`dwell.${value}`) }))}
        onChange={(dwell) => onChange({ dwell })}
      />
      <Choices
        label={t('pageDefinitions.label')}
        hint={t('pageDefinitions.hint')}
        value={settings.pageDefinitions}
        options={CHOICES.pageDefinitions.map((value) => ({ value, label: t(`pageDefinitions.${value}`) }))}
        onChange={(pageDefinitions) => onChange({ pageDefinitions })}
      />
    </Group>
  );
}
