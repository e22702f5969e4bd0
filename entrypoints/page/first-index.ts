import type { CompiledIndex } from '../../glossary/index.ts';
import { send } from '../messages/messenger.ts';
import { readIndex } from '../shared/index-storage.ts';

/** Pauses before asking for the index again, in milliseconds: right after installation the background may be busy. */
const PAUSES = [0, 250, 1000, 4000];

/**
 * @returns the index from storage; where there is none of this version yet, the background is asked to put it there. When
 *   nothing can be put there, it comes with the answer. Undefined when there is none to be had.
 */
export async function firstIndex(): Promise<CompiledIndex | undefined> {
  for (const pause of PAUSES) {
    const index = await stored();
    if (index) return index;
    await new Promise((resolve) => setTimeout(resolve, pause));
    const given = await send('wantIndex', {}).catch(() => null);
    if (given) return given;
  }
  return stored();
}

async function stored(): Promise<CompiledIndex | undefined> {
  return readIndex().catch(() => undefined);
}
