import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Switches Chromium's developer mode on in a fresh profile: without it an unpacked extension that reloads itself does not
 * come back.
 */
export async function inDeveloperMode(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}
