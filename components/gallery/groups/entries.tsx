import { type Entry, KINDS } from '../../../glossary/index.ts';
import { EntryNames } from '../../EntryNames.tsx';
import { EntryText } from '../../EntryText.tsx';
import { glossaryWords } from '../../i18n/glossary-views.ts';
import { tabWords } from '../../i18n/tab.ts';
import { Kind } from '../../Kind.tsx';
import { Section } from '../../Section.tsx';
import { TermRow } from '../../TermRow.tsx';
import { Held } from '../Held.tsx';
import type { Group } from '../model.ts';
import { entryOf, LONG_WORD } from '../samples.ts';

const LONG: Pick<Entry, 'names' | 'kind'> = {
  kind: 'movement',
  names: { en: [LONG_WORD], id: [`${LONG_WORD} (${LONG_WORD})`] },
};

export const ENTRIES: Group = {
  id: 'entries',
  title: 'Entries',
  says: 'A headword in the serif, the other language’s beside it where it differs; a rule before what the article says.',
  specimens: ({ language, glossary }) => {
    const t = tabWords(language);
    const goals = entryOf(glossary, 'sdgs');
    const unhcr = entryOf(glossary, 'unhcr');
    const times = (number: number) => ({ number, words: t('page.times', { count: number }) });
    return [
      {
        name: 'Kinds',
        drawn: (
          <ul>
            {KINDS.map((kind) => (
              <li key={kind}>
                <Kind kind={kind} language={language} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        name: 'Names: two, one, long',
        drawn: (
          <div>
            {[goals, unhcr, LONG].map((entry) => (
              <p key={entry.names.en[0]}>
                <EntryNames entry={entry} language={language} />
              </p>
            ))}
          </div>
        ),
      },
      {
        name: 'Text, under the article’s name',
        drawn: (
          <div class="entry">
            <EntryText entry={goals} language={language} articleLabel={glossaryWords(language)('entry.article')} />
          </div>
        ),
      },
      {
        name: 'Rows with counts, in a section',
        drawn: (
          <Section id="rows" title={t('page.title')} aside={t('page.total', { count: 15 })}>
            <ul>
              {[unhcr, goals, LONG].map((entry, index) => (
                <li key={entry.names.en[0]}>
                  <TermRow entry={entry} language={language} count={times([12, 2, 1][index] ?? 0)} onPress={() => {}} />
                </li>
              ))}
            </ul>
          </Section>
        ),
      },
      {
        name: 'A row that opens, closed and open',
        drawn: (
          <ul>
            {[false, true].map((first) => (
              <li key={String(first)}>
                <Held first={first}>
                  {(expanded, change) => (
                    <>
                      <TermRow
                        entry={first ? goals : unhcr}
                        language={language}
                        expanded={expanded}
                        onPress={() => change(!expanded)}
                      />
                      {expanded && (
                        <div class="entry">
                          <EntryText entry={first ? goals : unhcr} language={language} />
                        </div>
                      )}
                    </>
                  )}
                </Held>
              </li>
            ))}
          </ul>
        ),
      },
    ];
  },
};
