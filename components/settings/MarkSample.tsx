import { MARK_STYLES } from '../../reader/mark-style.ts';
import type { Settings } from '../../settings/index.ts';

/** The name in the sentence; the same in both languages. */
const NAME = 'UNHCR';

interface MarkSampleProps {
  readonly look: Settings['markStyle'];
  /** Holds the name "UNHCR". */
  readonly sentence: string;
}

/** A sentence with a mark in it, as it looks on a page. Whoever does not see it has the style's name. */
export function MarkSample({ look, sentence }: MarkSampleProps) {
  const [before, after] = sentence.split(NAME);
  return (
    <span class="mark-sample" aria-hidden="true">
      {before}
      <span style={MARK_STYLES[look]}>{NAME}</span>
      {after}
    </span>
  );
}
