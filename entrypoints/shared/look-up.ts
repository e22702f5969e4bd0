import type { LookupSource } from '../../components/lookup/use-lookup.ts';
import type { LookupDesk } from '../../shelf/lookup/model.ts';

let started: Promise<LookupDesk> | undefined;
let isFollowed = false;
const followers = new Set<() => void>();

/** The look-up of our pages: in a thread of its own, which is started when something is typed. */
export const lookUp: LookupSource = {
  search: async (query, language, limit) => (await desk()).search(query, language, limit),
  follow: (changed) => {
    followers.add(changed);
    if (!isFollowed) {
      isFollowed = true;
      void desk().then((remote) => remote.watch(tellAll));
    }
    return () => void followers.delete(changed);
  },
};

function desk(): Promise<LookupDesk> {
  started ??= import('./lookup-thread.ts').then(({ startLookup }) => startLookup());
  return started;
}

function tellAll(): void {
  for (const follower of followers) follower();
}
