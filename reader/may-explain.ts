import { glimpse } from '../glossary/page-definitions/glimpse.ts';
import type { Block } from './blocks.ts';
import { type Container, isElement, localName } from './dom.ts';

/** @returns whether a block may explain an acronym: worth bringing in the script that knows */
export function mayExplain(block: Block, container: Container): boolean {
  return (
    block.explaining !== undefined || (isElement(container) && localName(container) === 'dt') || glimpse(block.text)
  );
}
