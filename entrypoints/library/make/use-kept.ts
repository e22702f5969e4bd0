import { useEffect, useMemo } from 'preact/hooks';
import type { Draft } from '../../../shelf/making/index.ts';
import { makings } from '../../shared/makings.ts';

/** A draft is written when nothing has been done to it for so long, in milliseconds, or when its page is left. */
const REST_MS = 300;

/** Keeps drafts as they are changed. */
export interface Kept {
  readonly keep: (id: string, draft: Draft) => void;
  /** Writes at once what is still to be written. */
  readonly flush: () => void;
}

export function useKept(): Kept {
  const kept = useMemo(keeper, []);
  useEffect(() => {
    addEventListener('visibilitychange', kept.flush);
    addEventListener('pagehide', kept.flush);
    return () => {
      removeEventListener('visibilitychange', kept.flush);
      removeEventListener('pagehide', kept.flush);
    };
  }, []);
  return kept;
}

function keeper(): Kept {
  let waiting: { readonly id: string; readonly draft: Draft } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    if (waiting) void makings.keep(waiting.id, waiting.draft).catch(() => undefined);
    waiting = undefined;
  };
  return {
    flush,
    keep: (id, draft) => {
      clearTimeout(timer);
      waiting = { id, draft };
      timer = setTimeout(flush, REST_MS);
    },
  };
}
