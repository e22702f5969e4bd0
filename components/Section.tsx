import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  /** Of the title, where something else refers to it. */
  readonly id?: string;
  readonly title: string;
  /** Stands at the far end of the title: a count. */
  readonly aside?: string | undefined;
  /** What the title is among the headings of its surface. */
  readonly heading?: 'h2' | 'h3' | undefined;
  readonly children: ComponentChildren;
}

/** A part of a surface under a small title. */
export function Section({ id: given, title, aside, heading: Heading = 'h2', children }: SectionProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-title">
        <Heading id={id}>{title}</Heading>
        {aside !== undefined && <span>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
