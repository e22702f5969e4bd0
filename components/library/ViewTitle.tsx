import { useHere } from './use-here.ts';

interface ViewTitleProps {
  readonly id: string;
  readonly text: string;
  /** Whether the address names the view, and nothing in it. */
  readonly isHere: boolean;
}

/** The heading of a view, to which focus goes when the view is opened. */
export function ViewTitle({ id, text, isHere }: ViewTitleProps) {
  const { ref } = useHere<HTMLHeadingElement>(isHere, 'top');
  return (
    <h2 class="title" id={id} ref={ref} tabIndex={-1}>
      {text}
    </h2>
  );
}
