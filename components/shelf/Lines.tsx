import { useId } from 'preact/hooks';

interface LinesProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with it; empty for nothing. */
  readonly problems: readonly string[];
  /** Whether that keeps from saving. */
  readonly isWrong: boolean;
  readonly lang?: string;
  readonly rows?: number;
  readonly isLine?: boolean;
  readonly onLeave?: () => void;
}

/** A field for a text, as high as what is in it, with what is wrong with it below. */
export function Lines({ label, value, onInput, hint, problems, isWrong, lang, rows = 1, isLine, onLeave }: LinesProps) {
  const id = useId();
  const common = {
    id,
    class: 'text-field',
    lang,
    value,
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-says`,
    onBlur: onLeave,
  };
  return (
    <div class="lines">
      <label class="label" for={id}>
        {label}
      </label>
      {isLine ? (
        <input
          {...common}
          autocomplete="off"
          onInput={({ currentTarget }: preact.TargetedEvent<HTMLInputElement>) => onInput(currentTarget.value)}
        />
      ) : (
        // As high as what is in it, by a copy of the same words behind it: not every browser has field-sizing.
        <div class="words-grow" data-words={`${value} `}>
          <textarea
            {...common}
            rows={rows}
            onInput={({ currentTarget }: preact.TargetedEvent<HTMLTextAreaElement>) => onInput(currentTarget.value)}
          />
        </div>
      )}
      <div id={`${id}-says`}>
        {hint !== undefined && <p class="hint">{hint}</p>}
        {problems.map((problem) => (
          <p key={problem} class={isWrong ? 'problem' : 'hint warning'}>
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
}
