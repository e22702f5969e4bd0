import { proxy, wrap } from 'comlink';
import type { NotesDesk } from '../../notes/desk/model.ts';
import { unpack } from '../../notes/desk/packing.ts';
import type { RemoteDesk } from './desk-worker.ts';

let opened: NotesDesk | undefined;
let isFollowed = false;

/** @returns the desk, in a thread of its own that is started when it is first asked for */
export function openDesk(): NotesDesk {
  opened ??= startDesk();
  return opened;
}

function startDesk(): NotesDesk {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<RemoteDesk>(worker);
  return {
    ready: () => remote.ready(),
    query: async (query) => unpack(await remote.query(query)),
    notes: (places) => remote.notes(places),
    ids: (places) => remote.ids(places),
    tags: () => remote.tags(),
    picture: () => remote.picture(),
    watch: (changed) => remote.watch(proxy(changed)),
  };
}

const followers = new Set<() => void>();

/** Follows what happens to the notes at the desk. @returns how to stop */
export function followDesk(changed: () => void): () => void {
  if (!isFollowed) {
    isFollowed = true;
    void openDesk().watch(() => {
      for (const follower of followers) follower();
    });
  }
  followers.add(changed);
  return () => void followers.delete(changed);
}
