import { CHOICES } from '../../settings/index.ts';
import { Choices } from '../Choices.tsx';
import { Group } from './Group.tsx';
import type { ChoosingProps } from './group-props.ts';

/** How Konteks' own pages look, and what language they speak. */
export function Appearance({ t, title, place, settings, onChange }: ChoosingProps) {
  return (
    <Group part="appearance" title={title} place={place}>
      <Choices
        label={t('theme.label')}
        value={settings.theme}
        options={CHOICES.theme.map((value) => ({ value, label: t(`theme.${value}`) }))}
        onChange={(theme) => onChange({ theme })}
      />
      <Choices
        label={t('language.label')}
        hint={t('language.hint')}
        value={settings.language}
        options={CHOICES.language.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(language) => onChange({ language })}
      />
    </Group>
  );
}
