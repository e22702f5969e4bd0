import type { Explained, PageDefinition } from '../../glossary/page-definitions/index.ts';
import type { Block } from '../blocks.ts';
import type { Container } from '../dom.ts';
import { compareInPage, isMarkShown, type Mark } from '../marks.ts';

/**
 * @param mark what is to be explained
 * @param marks all marks of the same entry
 * @param definitionsIn what a block explains
 * @returns what the page itself says of it: of several places the last one before the mark, else the first one behind it;
 *   undefined when it says nothing
 */
export function explanationOf(
  mark: Mark,
  marks: readonly Mark[],
  definitionsIn: (block: Block, container: Container) => readonly PageDefinition[],
): Explained | undefined {
  const seen = new Set<Block>();
  let best: { readonly at: Mark; readonly said: PageDefinition } | undefined;
  for (const at of marks) {
    if (seen.has(at.block) || !isMarkShown(at)) continue;
    seen.add(at.block);
    const said = definitionsIn(at.block, at.container).find((definition) => isOf(definition, at.block, marks));
    if (said && (!best || isNearer(at, best.at, mark))) best = { at, said };
  }
  if (!best) return undefined;
  const { short, long, sentence } = best.said;
  return { short, long, sentence };
}

function isOf({ start, end }: PageDefinition, block: Block, marks: readonly Mark[]): boolean {
  return marks.some((mark) => mark.block === block && mark.start < end && start < mark.end);
}

function isNearer(at: Mark, other: Mark, mark: Mark): boolean {
  const isBefore = compareInPage(at, mark) <= 0;
  const wasBefore = compareInPage(other, mark) <= 0;
  if (isBefore !== wasBefore) return isBefore;
  return compareInPage(at, other) > 0 === isBefore;
}
