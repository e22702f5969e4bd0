interface PickProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly onPick: (option: T) => void;
}

/** One of a few, behind the one that holds. */
export function Pick<T extends string>({ label, value, options, nameOf, onPick }: PickProps<T>) {
  return (
    <label class="pick">
      <span class="label">{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
