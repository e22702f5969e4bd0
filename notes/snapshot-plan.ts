/** What is known of a snapshot without reading it. */
export interface SnapshotInfo {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Of the compressed file. */
  readonly bytes: number;
  /** What they were put aside for: as each day, or before an import or a return to another snapshot. */
  readonly why: 'daily' | 'import' | 'restore';
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** So many days back each day's last snapshot of each purpose is kept, before that so many weeks back each week's last. */
const DAYS = 7;
const WEEKS = 4;

/** More than this snapshots do not take, but for the latest. */
const BYTES_AT_MOST = 64_000_000;

/** A store of up to so many notes is put aside each hour that has brought changes, a larger one each day. */
const SMALL = 2000;
const HOUR_MS = 60 * 60 * 1000;

/**
 * @param notes how many there are
 * @param changedAt when they last changed, ISO 8601
 * @param last when they were last put aside, ISO 8601
 * @returns whether it is time to do so again
 */
export function isSnapshotDue(notes: number, changedAt: string, last: string | undefined, now: Date): boolean {
  if (notes === 0) return false;
  if (last === undefined) return true;
  return changedAt > last && now.getTime() - Date.parse(last) >= (notes <= SMALL ? HOUR_MS : DAY_MS);
}

/**
 * @param all the snapshots that there are
 * @returns the ids of those that are not needed any more
 */
export function superfluous(all: readonly SnapshotInfo[], now: Date): readonly number[] {
  const newestFirst = [...all].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.id - a.id));
  const taken = new Set<string>();
  let bytes = 0;
  return newestFirst.flatMap((snapshot, i) => {
    const slot = slotOf(snapshot, now);
    const isNeeded = slot !== undefined && !taken.has(slot) && bytes + snapshot.bytes <= BYTES_AT_MOST;
    if (!isNeeded && i > 0) return [snapshot.id];
    if (slot !== undefined) taken.add(slot);
    bytes += snapshot.bytes;
    return [];
  });
}

/** @returns what is the same for snapshots of which one is enough; undefined when none is needed any more */
function slotOf({ at, why }: SnapshotInfo, now: Date): string | undefined {
  // By the calendar: counted from now, a day's end would move on each hour, and nothing would ever grow old.
  const day = dayOf(at);
  const age = dayOf(now) - day;
  if (age < DAYS) return `${why} of day ${day}`;
  // What there was before an import or another return is missed within days, or not at all.
  if (age < DAYS + WEEKS * 7 && why === 'daily') return `week ${Math.floor(day / 7)}`;
  return undefined;
}

/** @returns the number of a moment's day since 1970, UTC */
function dayOf(at: string | Date): number {
  return Math.floor(new Date(at).getTime() / DAY_MS);
}
