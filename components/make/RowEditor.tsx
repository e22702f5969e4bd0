import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { KINDS, type Language, otherLanguage } from '../../glossary/index.ts';
import type { DraftAction, DraftRow, RowChanges } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import type { MakeTranslate } from '../i18n/make.ts';
import { popoverWords } from '../i18n/popover.ts';
import { Pick } from '../library/notes/Pick.tsx';

interface RowEditorProps {
  readonly t: MakeTranslate;
  readonly language: Language;
  readonly row: DraftRow;
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onDraft: (action: DraftAction) => void;
}

/** Names, kind, own words and the article's sentences of one term. */
export function RowEditor({ t, language, row, fieldRef, onDraft }: RowEditorProps) {
  const id = useId();
  const { key, names, kind, words, sentences, chosen } = row;
  const edit = (changes: RowChanges): void => onDraft({ kind: 'edit', key, changes });
  const kindName = popoverWords(language);
  return (
    <div class="make-edit">
      {[row.language, otherLanguage(row.language)].map((each) => (
        <label key={each} class="make-field">
          <span class="label">{t(`names.${each}`)}</span>
          <input
            class="text-field"
            lang={each}
            value={names[each]}
            aria-describedby={`${id}-names`}
            ref={each === row.language ? fieldRef : null}
            onInput={({ currentTarget: { value } }) => edit({ names: { ...names, [each]: value } })}
          />
        </label>
      ))}
      <p class="hint make-wide" id={`${id}-names`}>
        {t('names.hint')}{' '}
        <Button look="link" onClick={() => onDraft({ kind: 'turn', key })}>
          {t('turn')}
        </Button>
      </p>
      {sentences.length > 0 && (
        <fieldset class="choices make-wide">
          <legend class="label">{t('sentences')}</legend>
          {sentences.map(({ text, why }, place) => (
            <label class="option" key={text}>
              <input
                type="checkbox"
                checked={chosen.includes(place)}
                onChange={({ currentTarget: { checked } }) =>
                  onDraft({ kind: 'sentence', key, sentence: place, isChosen: checked })
                }
              />
              <span class="option-label">
                <span lang={row.language}>{text}</span>
                {why !== 'mention' && <span class="hint"> ({t(`why.${why}`)})</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="make-field make-wide">
        <label class="label" for={`${id}-own`}>
          {t('words')}
        </label>
        <textarea
          id={`${id}-own`}
          class="text-field"
          lang={row.language}
          rows={2}
          maxLength={4000}
          value={words}
          aria-describedby={`${id}-words`}
          onInput={({ currentTarget: { value } }) => edit({ words: value })}
        />
        {sentences.length > 0 && (
          <span class="hint" id={`${id}-words`}>
            {t('words.hint')}
          </span>
        )}
      </div>
      <div class="make-wide make-last">
        <Pick
          label={t('kind')}
          value={kind}
          options={KINDS}
          nameOf={(each) => kindName(`kind.${each}`)}
          onPick={(each) => edit({ kind: each })}
        />
        {sentences.length === 0 && (
          <Button look="link" onClick={() => onDraft({ kind: 'remove', key })}>
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
