import type { Ref } from 'preact';
import { SearchIcon } from './icons.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** A field that finds while one types. */
export function SearchField({ label, value, onInput, onEnter, fieldRef }: SearchFieldProps) {
  return (
    <label class="lookup">
      <SearchIcon />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        ref={fieldRef ?? null}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={({ key, isComposing }) => {
          if (key === 'Enter' && !isComposing) onEnter?.();
          // As Chromium does by itself.
          if (key === 'Escape' && value !== '') onInput('');
        }}
      />
    </label>
  );
}
