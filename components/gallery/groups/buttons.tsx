import { Button, type ButtonProps } from '../../Button.tsx';
import { tabWords } from '../../i18n/tab.ts';
import type { Group, Specimen } from '../model.ts';
import { LONG_WORD } from '../samples.ts';

const LOOKS: readonly ButtonProps['look'][] = ['primary', 'quiet', 'danger', 'link'];

export const BUTTONS: Group = {
  id: 'buttons',
  title: 'Buttons',
  says: 'One filled button on a surface: the thing to do here. Others are framed, or stand in the text.',
  specimens: ({ language }) => {
    const t = tabWords(language);
    const label = {
      primary: t('notes.save'),
      quiet: t('notes.cancel'),
      danger: t('notes.delete'),
      link: t('notes.edit'),
    };
    return [
      ...LOOKS.map(
        (look): Specimen => ({
          name: look[0]?.toUpperCase() + look.slice(1),
          drawn: (
            <p class="line">
              <Button look={look}>{label[look]}</Button>
              {look !== 'link' && (
                <Button look={look} disabled>
                  {label[look]}
                </Button>
              )}
            </p>
          ),
        }),
      ),
      {
        name: 'Side by side',
        drawn: (
          <p class="line">
            <Button look="primary">{label.primary}</Button>
            <Button look="quiet">{label.quiet}</Button>
            <Button look="link">{label.link}</Button>
          </p>
        ),
      },
      {
        name: 'Long words',
        drawn: (
          <p class="line">
            <Button look="primary">{LONG_WORD}</Button>
            <Button look="quiet">{LONG_WORD}</Button>
            <Button look="link">{LONG_WORD}</Button>
          </p>
        ),
      },
    ];
  },
};
