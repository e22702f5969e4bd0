import { useId } from 'preact/hooks';
import { Button } from '../Button.tsx';

interface ProgressProps {
  /** What is being done. */
  readonly label: string;
  /** From 0 to 1; undefined where it is not known. */
  readonly part?: number | undefined;
  /** The word on the button that ends it. */
  readonly cancel?: string;
  readonly onCancel?: () => void;
}

/** How far something that takes a while has come, and the way to end it. */
export function Progress({ label, part, cancel, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} max={1} value={part} />
      {cancel !== undefined && (
        <Button look="quiet" onClick={() => onCancel?.()}>
          {cancel}
        </Button>
      )}
    </div>
  );
}
