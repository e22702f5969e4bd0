import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of the things that a reader can choose. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it looks like, shown below its name. */
  readonly preview?: ComponentChildren;
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  /** Says more where the name of the choice does not. */
  readonly hint?: string | undefined;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choices<T extends string>({ label, hint, value, options, onChange }: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset class="choices" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class={options.some(({ preview }) => preview) ? 'options previewed' : 'options'}>
        {options.map((option) => (
          <label class="option" key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span class="option-label">{option.label}</span>
            {option.preview}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
