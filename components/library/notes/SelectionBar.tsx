import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Tally } from '../../../notes/desk/model.ts';
import type { Note } from '../../../notes/index.ts';
import { Button } from '../../Button.tsx';
import type { NotesTranslate } from '../../i18n/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import { TagField } from './TagField.tsx';

export interface SelectionBarProps {
  readonly t: NotesTranslate;
  readonly status: Note['status'];
  /** So many are selected, of so many that were found. */
  readonly count: number;
  readonly found: number;
  readonly tags: readonly Tally[];
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onTag: (tags: { readonly add?: string; readonly remove?: string }) => void;
  /** Undefined where nothing can be brought out. */
  readonly onExport: (() => void) | undefined;
  readonly onTrash: () => void;
  readonly onRestore: () => void;
  readonly onDiscard: () => void;
}

/** What can be done to the selected notes, in sight wherever one is in the list. */
export function SelectionBar(props: SelectionBarProps) {
  const { t, count, found, tags } = props;
  const [tagging, setTagging] = useState<'add' | 'remove'>();
  const field = useRef<HTMLInputElement>(null);
  const buttons = { add: useRef<HTMLButtonElement>(null), remove: useRef<HTMLButtonElement>(null) };
  const last = useRef(tagging);
  useLayoutEffect(() => {
    if (tagging) field.current?.focus();
    else if (last.current) buttons[last.current].current?.focus();
    last.current = tagging;
  }, [tagging]);
  return (
    <section class="selection-bar" aria-label={t('selected', { count })}>
      <p class="selection-count">
        <span>
          <strong>{t('selected', { count })}</strong>
          {count < found && (
            <Button look="link" onClick={props.onAll}>
              {t('selected.all', { count: found })}
            </Button>
          )}
        </span>
        <button type="button" class="icon-button" aria-label={t('selected.none')} onClick={props.onNone}>
          <CloseIcon />
        </button>
      </p>
      {tagging ? (
        <p class="selection-actions">
          <TagField
            key={tagging}
            label={t(tagging === 'add' ? 'tags.add' : 'tags.remove')}
            tags={tags}
            onlyKnown={tagging === 'remove'}
            opens="above"
            fieldRef={field}
            onChoose={(tag) => {
              props.onTag({ [tagging]: tag });
              setTagging(undefined);
            }}
            onClose={() => setTagging(undefined)}
          />
          <Button look="quiet" onClick={() => setTagging(undefined)}>
            {t('words.cancel')}
          </Button>
        </p>
      ) : props.status === 'trash' ? (
        <p class="selection-actions">
          <Button look="quiet" onClick={props.onRestore}>
            {t('restore')}
          </Button>
          <Button look="danger" onClick={props.onDiscard}>
            {t('discard')}
          </Button>
        </p>
      ) : (
        <p class="selection-actions">
          <Button look="quiet" buttonRef={buttons.add} onClick={() => setTagging('add')}>
            {t('tags.add')}
          </Button>
          <Button look="quiet" buttonRef={buttons.remove} onClick={() => setTagging('remove')}>
            {t('tags.remove')}
          </Button>
          {props.onExport && (
            <Button look="quiet" onClick={props.onExport}>
              {t('export')}
            </Button>
          )}
          <Button look="quiet" onClick={props.onTrash}>
            {t('trash.move')}
          </Button>
        </p>
      )}
    </section>
  );
}
