import type { ComponentChildren } from 'preact';
import { type SettingsPart, settingsPlace } from '../library/place.ts';
import { useHere } from '../library/use-here.ts';

interface GroupProps {
  readonly part: SettingsPart;
  readonly title: string;
  /** Says more where the title does not. */
  readonly hint?: string | undefined;
  /** What the address names. */
  readonly place: string;
  readonly children: ComponentChildren;
}

/** A group of settings under its title, which the address can name. */
export function Group({ part, title, hint, place, children }: GroupProps) {
  const id = settingsPlace(part);
  return (
    <section class="group" aria-labelledby={id}>
      <h3 class="section" id={id} {...useHere<HTMLHeadingElement>(place === id)}>
        {title}
      </h3>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
