import { useMemo } from 'preact/hooks';
import type { Draft } from '../../../shelf/making/index.ts';
import { makings } from '../../shared/makings.ts';

/**
 * @returns what keeps a draft at each change, in their order, and resolves when nothing is left to be written; of changes that come while
 *   one is being written only the last is
 */
export function useKept(): (id: string, draft: Draft) => Promise<void> {
  return useMemo(() => {
    let waiting: { readonly id: string; readonly draft: Draft } | undefined;
    let isWriting = false;
    let written = Promise.resolve();
    const write = async (): Promise<void> => {
      isWriting = true;
      while (waiting) {
        const { id, draft } = waiting;
        waiting = undefined;
        await makings.keep(id, draft).catch(() => undefined);
      }
      isWriting = false;
    };
    return (id, draft) => {
      waiting = { id, draft };
      if (!isWriting) written = write();
      return written;
    };
  }, []);
}
