import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Tally } from '../../../notes/desk/model.ts';
import type { NotesTranslate } from '../../i18n/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import { TagField } from './TagField.tsx';

interface NoteTagsProps {
  readonly t: NotesTranslate;
  /** What the note is called. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly all: readonly Tally[];
  readonly isEditing: boolean;
  /** Looks for all notes with a tag; undefined where that is of no use. */
  readonly onFind: ((tag: string) => void) | undefined;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
  readonly onClose: () => void;
}

/** The tags of a note: each leads to all with it; while they are edited, each can be taken away. */
export function NoteTags({ t, name, tags, all, isEditing, onFind, onAdd, onRemove, onClose }: NoteTagsProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isEditing) field.current?.focus();
  }, [isEditing]);
  if (tags.length === 0 && !isEditing) return null;
  return (
    <div class="note-tags">
      {tags.length > 0 && (
        <ul aria-label={t('tags.of', { name })}>
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              {isEditing ? (
                <>
                  {tag}
                  <button
                    type="button"
                    class="tag-remove"
                    aria-label={t('tags.removeOne', { tag })}
                    onClick={() => {
                      onRemove(tag);
                      // The button goes with its tag.
                      field.current?.focus();
                    }}
                  >
                    <CloseIcon />
                  </button>
                </>
              ) : onFind ? (
                <button type="button" class="tag-find" aria-label={t('tags.find', { tag })} onClick={() => onFind(tag)}>
                  {tag}
                </button>
              ) : (
                tag
              )}
            </li>
          ))}
        </ul>
      )}
      {isEditing && (
        <>
          <TagField
            label={t('tags.add')}
            tags={all}
            except={tags}
            fieldRef={field}
            onChoose={onAdd}
            onRemoveLast={() => {
              const last = tags.at(-1);
              if (last !== undefined) onRemove(last);
            }}
            onClose={onClose}
          />
          <button type="button" class="text-button" onClick={onClose}>
            {t('tags.done')}
          </button>
        </>
      )}
    </div>
  );
}
