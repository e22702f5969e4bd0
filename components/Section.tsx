import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  /** Stands at the far end of the title: a count. */
  readonly aside?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of a surface under a small title. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-title">
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <span>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
