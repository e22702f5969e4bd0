interface SwitchProps {
  readonly on: boolean;
  /** The state in words: "On for example.org". */
  readonly label: string;
  readonly small?: boolean;
  /** What a screen reader says in place of the label, where the eye sees what it belongs to: "On: example.org". */
  readonly name?: string;
  readonly onChange: (on: boolean) => void;
}

/** A switch whose label says how it stands. */
export function Switch({ on, label, small = false, name, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={name}
      class={small ? 'switch small' : 'switch'}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" />
    </button>
  );
}
