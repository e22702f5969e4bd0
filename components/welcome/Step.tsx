import type { ComponentChildren } from 'preact';
import { CheckIcon } from '../icons.tsx';

interface StepProps {
  readonly title: string;
  readonly done: boolean;
  /** Says "done" to those who do not see the tick. */
  readonly doneLabel: string;
  readonly children: ComponentChildren;
}

/** One thing to try: its number, which becomes a tick once it was done. */
export function Step({ title, done, doneLabel, children }: StepProps) {
  return (
    <li class={done ? 'step done' : 'step'}>
      <span class="step-sign" aria-hidden="true">
        {done && <CheckIcon />}
      </span>
      <h2>
        {title}
        {done && <span class="sr-only"> ({doneLabel})</span>}
      </h2>
      {children}
    </li>
  );
}
