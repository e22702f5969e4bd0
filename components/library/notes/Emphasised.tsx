import { emphasise } from './emphasis.ts';

interface EmphasisedProps {
  readonly text: string;
  /** What was looked for, folded. */
  readonly needles: readonly string[];
}

/** A text in which what was looked for stands out. */
export function Emphasised({ text, needles }: EmphasisedProps) {
  return (
    <>
      {emphasise(text, needles).map(({ text: run, isFound }, i) =>
        isFound ? (
          <mark class="found" key={i}>
            {run}
          </mark>
        ) : (
          run
        ),
      )}
    </>
  );
}
