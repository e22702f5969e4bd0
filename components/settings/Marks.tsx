import { KINDS, type Language } from '../../glossary/index.ts';
import { CHOICES } from '../../settings/index.ts';
import { Choices } from '../Choices.tsx';
import { Kind } from '../Kind.tsx';
import { Ticks } from '../Ticks.tsx';
import { Group } from './Group.tsx';
import type { ChoosingProps } from './group-props.ts';
import { MarkSample } from './MarkSample.tsx';

/** What is marked, and how that looks. */
export function Marks({
  t,
  title,
  place,
  settings,
  onChange,
  language,
}: ChoosingProps & { readonly language: Language }) {
  const { hiddenKinds } = settings;
  const shown = KINDS.filter((kind) => !hiddenKinds.includes(kind));
  return (
    <Group part="marks" title={title} place={place}>
      <Choices
        label={t('markStyle.label')}
        value={settings.markStyle}
        options={CHOICES.markStyle.map((value) => ({
          value,
          label: t(`markStyle.${value}`),
          preview: <MarkSample look={value} sentence={t('markStyle.sample')} />,
        }))}
        onChange={(markStyle) => onChange({ markStyle })}
      />
      <Choices
        label={t('mentions.label')}
        value={settings.mentions}
        options={CHOICES.mentions.map((value) => ({ value, label: t(`mentions.${value}`) }))}
        onChange={(mentions) => onChange({ mentions })}
      />
      <Ticks
        label={t('kinds.label')}
        hint={t(shown.length > 0 ? 'kinds.hint' : 'kinds.none')}
        ticks={KINDS.map((value) => ({ value, label: <Kind kind={value} language={language} /> }))}
        ticked={shown}
        onChange={(ticked) => {
          // Kinds that only another version knows stay as they are.
          const unknown = hiddenKinds.filter((kind) => !KINDS.some((known) => known === kind));
          onChange({ hiddenKinds: [...unknown, ...KINDS.filter((kind) => !ticked.includes(kind))] });
        }}
      />
    </Group>
  );
}
