interface SwitchProps {
  readonly on: boolean;
  /** The state in words: "On for example.org". */
  readonly label: string;
  readonly small?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A switch whose label says how it stands. */
export function Switch({ on, label, small = false, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      class={small ? 'switch small' : 'switch'}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" />
    </button>
  );
}
