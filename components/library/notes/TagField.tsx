import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Tally } from '../../../notes/desk/model.ts';
import { suggestTags } from './suggestions.ts';

interface TagFieldProps {
  readonly label: string;
  /** All tags there are, the most used first. */
  readonly tags: readonly Tally[];
  /** Tags that are not suggested: they are there already. */
  readonly except?: readonly string[];
  /** Whether only what is suggested can be chosen: there is nothing else to take away. */
  readonly onlyKnown?: boolean;
  /** Where the suggestions open. */
  readonly opens?: 'below' | 'above';
  readonly onChoose: (tag: string) => void;
  /** Backspace in an empty field. */
  readonly onRemoveLast?: () => void;
  /** Escape, when no suggestions are open. */
  readonly onClose: () => void;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** A field for a tag, with suggestions: arrows choose, Enter or a comma takes. */
export function TagField(props: TagFieldProps) {
  const { label, tags, except = [], onlyKnown = false, opens = 'below' } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  /** Which suggestion the arrows are at; -1 for what is typed. */
  const [at, setAt] = useState(-1);
  const suggested = suggestTags(typed, tags, except);
  const shown = isOpen && suggested.length > 0;
  const current = shown ? suggested[at] : undefined;

  const write = (text: string): void => {
    setTyped(text);
    setAt(-1);
    setOpen(text !== '');
  };
  const choose = (tag: string): void => {
    const known = suggested.find((each) => each.toLowerCase() === tag.trim().toLowerCase());
    if (onlyKnown && known === undefined) return;
    setTyped('');
    setAt(-1);
    setOpen(false);
    if (tag.trim() !== '') props.onChoose(known ?? tag);
  };
  const step = (by: 1 | -1): void => {
    setOpen(true);
    if (!shown) return;
    // One place more than there are suggestions: what is typed.
    const places = suggested.length + 1;
    setAt(((at + 1 + by + places) % places) - 1);
  };
  return (
    <span class={`tag-field ${opens}`}>
      <input
        class="text-field"
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={id}
        aria-activedescendant={current === undefined ? undefined : `${id}-${at}`}
        autocomplete="off"
        autocapitalize="none"
        enterkeyhint="done"
        value={typed}
        ref={props.fieldRef ?? null}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={({ currentTarget: { value } }) => {
          // Pasted lists too.
          if (!value.includes(',')) return write(value);
          const parts = value.split(',');
          const rest = parts.pop() ?? '';
          for (const part of parts) choose(part);
          write(rest.trimStart());
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            step(event.key === 'ArrowDown' ? 1 : -1);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            const only = onlyKnown && typed !== '' ? suggested[0] : undefined;
            choose(current ?? only ?? typed);
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            if (shown) setOpen(false);
            else props.onClose();
          } else if (event.key === 'Backspace' && typed === '') {
            props.onRemoveLast?.();
          }
        }}
      />
      <div class="suggestions" role="listbox" id={id} aria-label={label} hidden={!shown}>
        {suggested.map((tag, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys come to the field, which keeps focus
          <div
            key={tag}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
    </span>
  );
}
