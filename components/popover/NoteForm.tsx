import { useState } from 'preact/hooks';
import type { FailureKind } from '../../notes/index.ts';
import type { PopoverTranslate } from '../i18n/popover.ts';

/** Why a note could not be saved: the extension was updated under the page, or something that has a reason. */
export type SaveFailure = { readonly kind: 'orphaned' } | { readonly kind: FailureKind; readonly reason: string };

/** Saves the note; answers undefined when it is stored. */
export type SaveNote = (words: string) => Promise<SaveFailure | undefined>;

/** As much as the background takes, in UTF-16 code units. */
const WORDS_LIMIT = 20_000;

interface NoteFormProps {
  readonly t: PopoverTranslate;
  readonly words: string;
  readonly saved: string | undefined;
  readonly onTyped: (words: string) => void;
  readonly onSave: SaveNote;
  readonly onSaved: () => void;
}

/** The field for the reader's own words and the button that saves the note. */
export function NoteForm(props: NoteFormProps) {
  const { t } = props;
  const [words, setWords] = useState(props.words);
  const [saved, setSaved] = useState(props.saved);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<SaveFailure>();
  const done = saved !== undefined && saved === words;

  const save = async (): Promise<void> => {
    if (saving || done) return;
    setSaving(true);
    setFailure(undefined);
    const failed = await props.onSave(words);
    setSaving(false);
    setFailure(failed);
    if (failed) return;
    setSaved(words);
    props.onSaved();
  };

  const label = saving
    ? 'popover.saving'
    : done
      ? 'popover.saved'
      : saved === undefined
        ? 'popover.save'
        : 'popover.update';
  return (
    <>
      <div class="save">
        <textarea
          rows={1}
          dir="auto"
          maxLength={WORDS_LIMIT}
          aria-label={t('popover.words')}
          placeholder={t('popover.words')}
          value={words}
          onInput={({ currentTarget: { value } }) => {
            setWords(value);
            props.onTyped(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          }}
        />
        <button type="button" class="primary" aria-disabled={saving || done} onClick={() => void save()}>
          {t(label)}
        </button>
      </div>
      {failure && (
        <p class="problem" role="alert">
          {failureIn(failure, t)}
        </p>
      )}
    </>
  );
}

function failureIn(failure: SaveFailure, t: PopoverTranslate): string {
  switch (failure.kind) {
    case 'orphaned':
      return t('popover.orphaned');
    case 'full':
      return t('popover.full');
    case 'newer':
      return t('popover.newer');
    default:
      return t('popover.failed', { reason: failure.reason });
  }
}
