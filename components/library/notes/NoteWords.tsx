import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../Button.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';
import { Emphasised } from './Emphasised.tsx';
import type { Edit } from './editing.ts';

/** The longest that a reader's words can be, in characters; as in the popover. */
const LONGEST = 20_000;

interface NoteWordsProps {
  readonly t: NotesTranslate;
  /** What the note is called. */
  readonly name: string;
  readonly words: string;
  readonly needles: readonly string[];
  /** What is being written, if anything is. */
  readonly edit: Edit | undefined;
  /** Set when the reader has just asked to write. */
  readonly takesFocus: { current: boolean };
  readonly onWrite: (words: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** The reader's own words; in their place, the field to change them. */
export function NoteWords({ t, name, words, needles, edit, takesFocus, onWrite, onSave, onCancel }: NoteWordsProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (!takesFocus.current || !current) return;
    takesFocus.current = false;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  });
  if (!edit) {
    return words === '' ? null : (
      <p class="note-words">
        <Emphasised text={words} needles={needles} />
      </p>
    );
  }
  return (
    <div class="words-edit">
      {/* As high as what is in it, by a copy of the same words behind it: not every browser has field-sizing. */}
      <div class="words-grow" data-words={`${edit.words} `}>
        <textarea
          class="text-field"
          rows={2}
          aria-label={t('words', { name })}
          aria-keyshortcuts="Control+Enter Meta+Enter Escape"
          placeholder={t('words.placeholder')}
          value={edit.words}
          ref={field}
          maxLength={LONGEST}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              onSave();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              onCancel();
            }
          }}
        />
      </div>
      <p class="words-actions">
        <Button look="primary" onClick={onSave}>
          {t('words.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('words.cancel')}
        </Button>
        {edit.words === words ? (
          <span class="hint keys">{t('words.keys')}</span>
        ) : (
          <span class="hint">{t('words.kept')}</span>
        )}
      </p>
    </div>
  );
}
