import type { DraftProblem } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import type { MakeTranslate } from '../i18n/make.ts';

interface ProblemsProps {
  readonly t: MakeTranslate;
  readonly problems: readonly DraftProblem[];
  readonly nameOf: (key: number) => string;
  readonly onShow: (key: number) => void;
}

/** What keeps a draft from being saved, each with the way to it. */
export function Problems({ t, problems, nameOf, onShow }: ProblemsProps) {
  return (
    <div role="alert">
      {problems.length > 0 && (
        <div class="notice problem make-problems">
          <span>{t('problems', { count: problems.length })}</span>
          <ul>
            {problems.map(({ key, why, name }) => (
              <li key={`${key} ${why} ${name}`}>
                {t(`problem.${why}`, { name })}{' '}
                <Button
                  look="link"
                  aria-label={t('named', { what: t('problem.show'), name: nameOf(key) || t('nameless') })}
                  onClick={() => onShow(key)}
                >
                  {t('problem.show')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
