import type { Ref } from 'preact';
import { SearchField } from '../SearchField.tsx';

interface LookUpFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
  /** The key that leads down, into what was found. */
  readonly onDown: () => void;
  readonly fieldRef: Ref<HTMLInputElement>;
}

/** The library's field for looking things up, at hand in all its views. */
export function LookUpField({ onDown, ...field }: LookUpFieldProps) {
  return (
    <search
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        onDown();
      }}
    >
      <SearchField {...field} />
    </search>
  );
}
