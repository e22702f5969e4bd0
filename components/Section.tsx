import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Stands at the far end of the title: a count. */
  readonly aside?: string | undefined;
  readonly children: ComponentChildren;
}

/** A part of a surface under a small title. */
export function Section({ id, title, aside, children }: SectionProps) {
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
