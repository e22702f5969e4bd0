import { LANGUAGES, type Language } from '../../glossary/index.ts';
import type { FoundLanguage, LanguageChoice } from '../../shelf/files/index.ts';
import type { GlossaryFilesTranslate } from '../i18n/glossary-files.ts';
import { Pick } from '../library/notes/Pick.tsx';

/** Stands for no language among options, which are texts. */
const NONE = '';

interface LanguagePicksProps {
  readonly t: GlossaryFilesTranslate;
  readonly language: Language;
  readonly found: readonly FoundLanguage[];
  readonly choice: LanguageChoice;
  readonly onChoose: (choice: LanguageChoice) => void;
}

/** Which of a file's languages are taken. */
export function LanguagePicks({ t, language, found, choice, onChoose }: LanguagePicksProps) {
  const number = new Intl.NumberFormat(language);
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
  const nameOf = (tag: string): string => {
    if (tag === NONE) return t('languages.none');
    const count = found.find((each) => each.tag === tag)?.names ?? 0;
    return t('languages.option', { name: nameIn(names, tag), tag, count: number.format(count) });
  };
  // Whatever is chosen as Indonesian is looked for in Indonesian text.
  const isOther = LANGUAGES.some((ours) => {
    const tag = choice[ours]?.toLowerCase();
    return (
      tag !== undefined &&
      ours !== ({ ind: 'id', in: 'id', eng: 'en' } as Record<string, string>)[tag] &&
      tag.split('-')[0] !== ours
    );
  });
  return (
    <fieldset class="choices">
      <legend>{t('languages')}</legend>
      <div class="file-picks">
        {LANGUAGES.map((ours) => (
          <Pick
            key={ours}
            label={t(`languages.${ours}`)}
            value={choice[ours] ?? NONE}
            options={[NONE, ...found.map(({ tag }) => tag).filter((tag) => tag !== NONE)]}
            nameOf={nameOf}
            onPick={(tag) => onChoose({ ...choice, [ours]: tag === NONE ? undefined : tag })}
          />
        ))}
      </div>
      <p class="hint">{t(isOther ? 'languages.other' : 'languages.hint')}</p>
    </fieldset>
  );
}

/** What files call languages need not be a tag. */
function nameIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
