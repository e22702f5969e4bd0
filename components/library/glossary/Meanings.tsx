import type { Language, OtherMeanings } from '../../../glossary/index.ts';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';

/** So many of a name's other meanings stand in sight; the rest opens on demand. */
const SHOWN = 4;

interface MeaningsProps {
  readonly meanings: readonly OtherMeanings[];
  readonly language: Language;
  readonly t: GlossaryTranslate;
}

/** What the entry's ambiguous names may stand for elsewhere. */
export function Meanings({ meanings, language, t }: MeaningsProps) {
  return (
    <section aria-labelledby="meanings">
      <h3 class="entry-part" id="meanings">
        {t('entry.meanings')}
      </h3>
      <p class="hint">{t('entry.meanings.hint')}</p>
      <dl class="meanings">
        {meanings.map(({ names, means }) => (
          <div key={names.join()}>
            <dt>{names.join(', ')}</dt>
            <dd>
              <ul>
                {means.slice(0, SHOWN).map((each) => (
                  <li key={each.en}>{each[language]}</li>
                ))}
              </ul>
              {means.length > SHOWN && (
                <details>
                  <summary>{t('entry.meanings.more', { count: means.length - SHOWN })}</summary>
                  <ul>
                    {means.slice(SHOWN).map((each) => (
                      <li key={each.en}>{each[language]}</li>
                    ))}
                  </ul>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
