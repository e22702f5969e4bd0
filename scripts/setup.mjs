/**
 * Makes sure that the project's packages are installed, before anything else runs. It is what a fresh clone needs
 * besides npm, so it uses nothing that has to be installed and runs on any Node from 18 on.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (!isInstalled()) {
  process.stdout.write('Installing the packages of package-lock.json (npm ci) …\n');
  process.exitCode = install();
}

/** Whether the packages in node_modules are the ones that package-lock.json names. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  // npm writes this file when it has finished, with what it has really installed.
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  const complete = Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    // The root itself is not listed; optional packages may be made for other systems than this one.
    if (!found) return path === '' || entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return complete && Object.keys(installed).every((path) => path in wanted);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  const options = { cwd: root, stdio: 'inherit' };
  // The Node that starts npm may be older than the one among the packages, which runs everything else: no warnings about it.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // Started by npm, this very npm is used; else the shell finds it, which on Windows is the only way to "npm.cmd".
  const npm = process.env.npm_execpath;
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
  if (done.status === 0) return 0;
  process.stderr.write('npm ci failed: see its messages above.\n');
  return done.status ?? 1;
}
