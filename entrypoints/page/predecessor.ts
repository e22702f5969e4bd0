/** What a script of ours leaves in the global object that our scripts in a frame share, for the next one. */
interface Occupant {
  /** Whether its extension is still there. */
  isAlive(): boolean;
  /** Takes everything back, for good. */
  leave(): void;
}

const shared = globalThis as { konteksPage?: unknown };

/**
 * An update leaves the old version's script in open pages, and the background puts ours there; a page that is just loading
 * may get ours twice.
 *
 * @returns whether this frame is ours: no script that is alive has it. One that is not has been told to leave.
 */
export function occupy(occupant: Occupant): boolean {
  const { konteksPage } = shared;
  // A page can give an element this name, which then stands for it as long as nothing else does.
  const before = konteksPage instanceof Element ? undefined : (konteksPage as Occupant | undefined);
  if (before?.isAlive()) return false;
  before?.leave();
  shared.konteksPage = occupant;
  return true;
}
