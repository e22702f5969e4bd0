import { KINDS, type Kind as KindName, type Language } from '../../../glossary/index.ts';
import { Choices } from '../../Choices.tsx';
import { popoverWords } from '../../i18n/popover.ts';
import { tabWords } from '../../i18n/tab.ts';
import { Kind } from '../../Kind.tsx';
import { Switch } from '../../Switch.tsx';
import { Ticks } from '../../Ticks.tsx';
import { Held } from '../Held.tsx';
import type { Group } from '../model.ts';
import { LONG_WORD } from '../samples.ts';

/** Words for what the gallery alone asks. */
const WORDS: Readonly<Record<Language, Readonly<Record<'rest' | 'hint' | 'short' | 'medium' | 'long', string>>>> = {
  en: {
    rest: 'Rest of the pointer',
    hint: 'How long until the card opens.',
    short: 'Short',
    medium: 'Medium',
    long: 'Long',
  },
  id: {
    rest: 'Jeda penunjuk',
    hint: 'Berapa lama sampai kartu terbuka.',
    short: 'Singkat',
    medium: 'Sedang',
    long: 'Lama',
  },
};

export const CHOICES: Group = {
  id: 'choices',
  title: 'Choices',
  says: 'One of a few, any of a few, on or off. All choices are in sight; a switch says in words how it stands.',
  specimens: ({ language }) => {
    const words = WORDS[language];
    const kinds = popoverWords(language);
    const t = tabWords(language);
    const dwell = (['short', 'medium', 'long'] as const).map((value) => ({ value, label: words[value] }));
    return [
      {
        name: 'Switch, on and off',
        drawn: (
          <Held<boolean> first>
            {(on, change) => (
              <Switch on={on} label={t(on ? 'switch.on' : 'switch.off', { site: 'news.example' })} onChange={change} />
            )}
          </Held>
        ),
      },
      {
        name: 'Switch, off',
        drawn: (
          <Held first={false}>
            {(on, change) => (
              <Switch on={on} label={t(on ? 'switch.everywhere' : 'switch.nowhere')} onChange={change} />
            )}
          </Held>
        ),
      },
      {
        name: 'Switch, small, on and off',
        drawn: (
          <div class="line">
            {[true, false].map((first) => (
              <Held first={first} key={String(first)}>
                {(on, change) => (
                  <Switch small on={on} label={t(on ? 'switch.everywhere' : 'switch.nowhere')} onChange={change} />
                )}
              </Held>
            ))}
          </div>
        ),
      },
      {
        name: 'Switch, long words',
        drawn: (
          <Held<boolean> first>
            {(on, change) => (
              <Switch on={on} label={t(on ? 'switch.on' : 'switch.off', { site: LONG_WORD })} onChange={change} />
            )}
          </Held>
        ),
      },
      {
        name: 'One of a few',
        drawn: (
          <Held<'short' | 'medium' | 'long'> first="medium">
            {(value, change) => <Choices label={words.rest} value={value} options={dwell} onChange={change} />}
          </Held>
        ),
      },
      {
        name: 'One of a few, with a hint',
        drawn: (
          <Held<'short' | 'medium' | 'long'> first="short">
            {(value, change) => (
              <Choices label={words.rest} hint={words.hint} value={value} options={dwell} onChange={change} />
            )}
          </Held>
        ),
      },
      {
        name: 'One of a few, with what they look like; long words',
        wide: true,
        drawn: (
          <Held<string> first="concept">
            {(value, change) => (
              <Choices
                label={words.rest}
                value={value}
                options={[...KINDS.slice(0, 3), 'long' as const].map((kind) =>
                  kind === 'long'
                    ? { value: kind, label: LONG_WORD, preview: <span class="hint">{LONG_WORD}</span> }
                    : { value: kind, label: kinds(`kind.${kind}`), preview: <Kind kind={kind} language={language} /> },
                )}
                onChange={change}
              />
            )}
          </Held>
        ),
      },
      {
        name: 'Any of a few',
        wide: true,
        drawn: (
          <Held<readonly KindName[]> first={['concept', 'event']}>
            {(ticked, change) => (
              <Ticks
                label={words.rest}
                hint={words.hint}
                ticks={KINDS.map((value) => ({ value, label: <Kind kind={value} language={language} /> }))}
                ticked={ticked}
                onChange={change}
              />
            )}
          </Held>
        ),
      },
    ];
  },
};
