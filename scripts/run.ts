import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.ts';

/** How a command ended. */
export interface Done {
  /** its exit code; 1 when a signal ended it */
  readonly code: number;
  /** everything it wrote, both streams in the order of arrival */
  readonly output: string;
}

/** How a command is run. */
export interface RunOptions {
  /** variables added to this process's own */
  readonly env?: Readonly<Record<string, string>>;
  /** whether its output goes straight to the terminal as well (the default is to keep it only) */
  readonly show?: boolean;
}

/**
 * Runs a program in the project's folder until it ends.
 *
 * @throws when the program cannot be started at all
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Done> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (target: NodeJS.WriteStream) => (chunk: string) => {
      output += chunk;
      if (options.show) target.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a tool that is installed as a package, with this process's own Node: no shell and no `.cmd` shim is involved, so
 * it works the same on Windows.
 *
 * @param name the package's name; the first program that it offers is run
 */
export function runTool(name: string, args: readonly string[], options: RunOptions = {}): Promise<Done> {
  return run(process.execPath, [programOf(name), ...args], options);
}

function programOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (path === undefined) throw new Error(`The package ${name} has no program.`);
  return join(folder, path);
}
