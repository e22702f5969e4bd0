import { proxy, wrap } from 'comlink';
import type { LookupDesk } from '../../shelf/lookup/model.ts';

/** @returns the desk that looks things up, in a thread of its own */
export function startLookup(): LookupDesk {
  const remote = wrap<LookupDesk>(new Worker(new URL('./lookup-worker.ts', import.meta.url), { type: 'module' }));
  return {
    search: (query, language, limit) => remote.search(query, language, limit),
    watch: (changed) => remote.watch(proxy(changed)),
  };
}
