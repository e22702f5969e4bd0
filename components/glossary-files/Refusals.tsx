import type { GlossaryFormat, Refusal, Refused } from '../../shelf/files/index.ts';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Problems } from '../settings/Problems.tsx';

interface RefusalsProps {
  readonly t: GlossaryFilesTranslate;
  readonly format: GlossaryFormat;
  readonly refused: Refused;
}

/** What would not be taken over, and why. */
export function Refusals({ t, format, refused }: RefusalsProps) {
  const whole = refused.first.filter(({ isWhole }) => isWhole);
  const parts = refused.first.filter(({ isWhole }) => !isWhole);
  return (
    <>
      <Problems
        title={t('refused.entries', { count: refused.entries })}
        problems={whole.map((refusal) => inWords(refusal, format, t))}
        count={refused.entries}
        more={(rest) => t('refused.more', { count: rest })}
      />
      <Problems
        title={t('refused.parts', { count: refused.parts })}
        problems={parts.map((refusal) => inWords(refusal, format, t))}
        count={refused.parts}
        more={(rest) => t('refused.more', { count: rest })}
      />
    </>
  );
}

function inWords(
  { place, about, why, field = '' }: Refusal,
  format: GlossaryFormat,
  t: GlossaryFilesTranslate,
): string {
  const reason = t(`why.${why}`, { field });
  if (place === 0) return t('where.file', { reason });
  const named = about === '' ? '' : ` (${about})`;
  return format === 'table' ? t('where.row', { place, named, reason }) : t('where.concept', { place, named, reason });
}
