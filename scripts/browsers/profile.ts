import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A browser's last processes may still write to its profile when it is removed. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 } as const;

/** Profiles that are there now: whatever way this process ends, they go with it. */
const made = new Set<string>();

/**
 * Makes an empty folder for a browser's profile. It is removed at the latest when this process ends.
 *
 * @param program the browser's program: a sandboxed one (snap, flatpak) sees only some folders
 * @returns the folder's path
 */
export async function makeProfile(program: string): Promise<string> {
  const parent = placeFor(program);
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'konteks-'));
  if (made.size === 0) process.once('exit', removeAll);
  made.add(folder);
  return folder;
}

/** Removes a profile that was made here. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, REMOVAL);
  made.delete(folder);
  if (made.size === 0) process.off('exit', removeAll);
}

function removeAll(): void {
  for (const folder of made) rmSync(folder, REMOVAL);
}

function placeFor(program: string): string {
  if (program.startsWith('/snap/')) return join(homedir(), 'snap', basename(program), 'common');
  if (program.includes('/flatpak/')) return join(homedir(), '.var', 'app', basename(program), 'cache');
  return tmpdir();
}
