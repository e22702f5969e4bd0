import { useLayoutEffect, useRef } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../glossary/index.ts';
import { type DraftAction, type DraftRow, namesIn, rowName } from '../../shelf/making/index.ts';
import { Button } from '../Button.tsx';
import type { MakeTranslate } from '../i18n/make.ts';
import { Kind } from '../Kind.tsx';
import { RowEditor } from './RowEditor.tsx';

interface CandidateRowProps {
  readonly t: MakeTranslate;
  readonly language: Language;
  readonly row: DraftRow;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onDraft: (action: DraftAction) => void;
}

/** One term: ticked or not, with what explains it; opens in place to be changed. */
export function CandidateRow({ t, language, row, isOpen, onOpen, onDraft }: CandidateRowProps) {
  const first = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(isOpen);
  useLayoutEffect(() => {
    if (isOpen) first.current?.focus();
    else if (was.current && (document.activeElement === document.body || document.activeElement === null))
      button.current?.focus();
    was.current = isOpen;
  }, [isOpen]);
  const { key, isTicked, sentences, chosen, words } = row;
  const name = rowName(row) || t('nameless');
  const others = LANGUAGES.flatMap((each) => namesIn(row.names[each])).filter((each) => each !== name);
  const says = words.trim() || chosen.map((place) => sentences[place]?.text ?? '').join(' … ');
  return (
    <li class={isTicked ? 'make-row' : 'make-row unticked'}>
      <div class="make-head">
        <label class="option make-grow">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={({ currentTarget: { checked } }) => onDraft({ kind: 'tick', keys: [key], isTicked: checked })}
          />
          <span class="option-label serif" lang={row.language}>
            {name}
          </span>
        </label>
        <Button
          look="link"
          buttonRef={button}
          aria-expanded={isOpen}
          aria-label={t('named', { what: t(isOpen ? 'done' : 'edit'), name })}
          onClick={() => onOpen(!isOpen)}
        >
          {t(isOpen ? 'done' : 'edit')}
        </Button>
      </div>
      <p class="make-meta">
        {others.length > 0 && <span class="other">{others.join('; ')}</span>}
        {row.kind !== 'concept' && <Kind kind={row.kind} language={language} />}
        {row.frequency > 1 && <span>{t('times', { count: row.frequency })}</span>}
      </p>
      {isOpen ? (
        <RowEditor t={t} language={language} row={row} fieldRef={first} onDraft={onDraft} />
      ) : (
        says !== '' && (
          <p class="make-says" lang={row.language}>
            {says}
          </p>
        )
      )}
    </li>
  );
}
