import type { ComponentChildren } from 'preact';

/** One of the things that can be ticked. */
export interface Tick<T extends string> {
  readonly value: T;
  readonly label: ComponentChildren;
}

interface TicksProps<T extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly ticks: readonly Tick<T>[];
  readonly ticked: readonly T[];
  readonly onChange: (ticked: readonly T[]) => void;
}

/** Any of a few. */
export function Ticks<T extends string>({ label, hint, ticks, ticked, onChange }: TicksProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <div class="options">
        {ticks.map(({ value, label: name }) => (
          <label class="option" key={value}>
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...ticked, value] : ticked.filter((other) => other !== value))
              }
            />
            <span class="option-label">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
