import type { Language } from '../../../glossary/index.ts';
import type { Group } from '../model.ts';

/** The scale, in rem: nothing is set in any other size. */
const SIZES = [1.5, 1.125, 0.9375, 0.84375, 0.75];

const SAMPLE: Readonly<Record<Language, string>> = {
  en: 'Solidarity means that another’s trouble is mine too.',
  id: 'Solidaritas berarti kesulitan orang lain kesulitan saya juga.',
};

export const TYPE: Group = {
  id: 'type',
  title: 'Type',
  says: 'Five sizes. Headwords and quotations in the serif, everything else in the system’s sans; lines of 62 characters at most.',
  specimens: ({ language }) => [
    { name: 'Serif: headwords and titles, bold', wide: true, drawn: <Scale family="serif" text={SAMPLE[language]} /> },
    { name: 'Sans', wide: true, drawn: <Scale family="sans" text={SAMPLE[language]} /> },
  ],
};

function Scale({ family, text }: { readonly family: 'serif' | 'sans'; readonly text: string }) {
  const weight = family === 'serif' ? 700 : 400;
  return SIZES.map((size) => (
    <p class="type-line" key={size}>
      <span class="type-size" lang="en">
        {size} rem, {size * 16} px
      </span>
      <span style={{ font: `${weight} ${size}rem / 1.3 var(--konteks-${family})` }}>{text}</span>
    </p>
  ));
}
