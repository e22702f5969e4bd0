import { readFileSync } from 'node:fs';
import { Failure } from '../failure.ts';
import { run } from '../run.ts';
import { type Found, findBrowser, findEngine, type Machine, thisMachine } from './find.ts';
import { type BrowserName, engineOf } from './names.ts';

/** Without fonts a fresh server draws no text at all, or boxes for what its one font lacks. */
const FONTS = ['fonts-liberation', 'fonts-noto-core'];

/** Names by which a person would look for the browser. */
const SHOWN: Readonly<Record<BrowserName, string>> = {
  chromium: 'Chromium (or Chrome, or Edge)',
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  firefox: 'Firefox',
};

/** What can be done about a missing browser: install packages, or tell the person what to do. */
export type Plan =
  | { readonly kind: 'install'; readonly packages: readonly string[] }
  | { readonly kind: 'ask'; readonly message: string };

/**
 * @param name the browser that is missing
 * @param osRelease contents of /etc/os-release, empty when there is none
 * @param uid the user's number, undefined where there is no such thing
 */
export function planFor(name: BrowserName, osRelease: string, uid: number | undefined): Plan {
  const ids = distribution(osRelease);
  const shown = SHOWN[name];
  if (ids.includes('ubuntu') && (name === 'chromium' || name === 'firefox')) {
    return ask(`${shown} is not installed, and Ubuntu has it as a snap: run "sudo snap install ${name}".`);
  }
  const debian = name === 'chromium' ? 'chromium' : name === 'firefox' ? 'firefox-esr' : undefined;
  if (!ids.includes('debian') || debian === undefined) {
    return ask(`${shown} is not installed: install it, or name its program in ${variableOf(name)}.`);
  }
  if (uid !== 0) return ask(`${shown} is not installed: run "sudo apt-get install ${debian}".`);
  return { kind: 'install', packages: [debian, ...FONTS] };
}

/**
 * Finds a browser and, where that is possible without asking, installs it when it is missing.
 *
 * @returns the browser's name and path; for `chromium`, any browser built on it will do
 * @throws {Failure} saying in one line what to install
 */
export async function findOrInstall(name: BrowserName, machine: Machine = thisMachine()): Promise<Found> {
  const found = find(name, machine);
  if (found) return found;
  const plan = planFor(name, readOsRelease(), process.getuid?.());
  if (plan.kind === 'ask') throw new Failure(plan.message);
  process.stdout.write(`${SHOWN[name]} is missing: installing ${plan.packages.join(', ')}.\n`);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...plan.packages);
  const installed = find(name, machine);
  if (!installed) throw new Failure(`${plan.packages.join(', ')} were installed, but ${SHOWN[name]} was not found.`);
  return installed;
}

function find(name: BrowserName, machine: Machine): Found | undefined {
  return name === engineOf(name) ? findEngine(engineOf(name), machine) : findBrowser(name, machine);
}

async function apt(...args: readonly string[]): Promise<void> {
  const done = await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (done.code !== 0) throw new Failure(`apt-get ${args[0]} failed:\n${done.output.trim()}`);
}

/** The distribution and those it is made from, in one list of identifiers. */
function distribution(osRelease: string): readonly string[] {
  return [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap((line) => (line[1] ?? '').split(' '));
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function variableOf(name: BrowserName): string {
  return engineOf(name) === 'firefox' ? 'KONTEKS_FIREFOX' : 'KONTEKS_CHROMIUM';
}

function ask(message: string): Plan {
  return { kind: 'ask', message };
}
