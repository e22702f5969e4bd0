import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitWith, Failure } from './failure.ts';
import { OUTPUT } from './project.ts';
import { runTool } from './run.ts';

/** One finding of addons-linter. */
interface Finding {
  readonly _type: 'error' | 'warning' | 'notice';
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A warning that a library's code causes, not ours. */
interface Accepted {
  readonly code: string;
  /** what the file says from the finding's place on */
  readonly source: RegExp;
  readonly reason: string;
}

const ACCEPTED: readonly Accepted[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    source: /^\w+\.innerHTML=\w+\.__html\b/,
    reason: 'Preact, for dangerouslySetInnerHTML, which none of our components uses',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    source: /^this\.innerHTML=\w+(?:\?\?``)?\}/,
    reason: 'd3-selection, for html(), which the map does not use',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    source: /^\w+\.innerHTML=(?:\w+,this\._attempts\.push\(|\w+\.innerHTML;var \w+=\w+\.previousElementSibling)/,
    reason: 'Readability, in a document that was parsed for it and is never shown: nothing in it runs',
  },
];

/** Checks the Firefox build as Mozilla's store would. */
await exitWith(async () => {
  const folder = join(OUTPUT, 'firefox-mv3');
  const findings = await lint(folder);
  const judged = await Promise.all(
    findings.map(async (finding) => ({ finding, accepted: await acceptedBy(finding, folder) })),
  );
  for (const { finding, accepted } of judged) {
    process.stdout.write(`${lineFor(finding)}${accepted ? ` (accepted: ${accepted.reason})` : ''}\n`);
  }
  const refused = judged.filter(({ finding, accepted }) => finding._type !== 'notice' && !accepted);
  process.stdout.write(`${findings.length} findings, ${refused.length} to be mended\n`);
  return refused.length > 0 ? 1 : 0;
});

async function lint(folder: string): Promise<readonly Finding[]> {
  const { output } = await runTool('addons-linter', [folder, '--output', 'json']);
  try {
    const report = JSON.parse(output) as Readonly<Record<'errors' | 'warnings' | 'notices', readonly Finding[]>>;
    return [...report.errors, ...report.warnings, ...report.notices];
  } catch {
    throw new Failure(`addons-linter did not run:\n${output.trim()}`);
  }
}

async function acceptedBy(finding: Finding, folder: string): Promise<Accepted | undefined> {
  if (finding._type !== 'warning') return undefined;
  const source = await sourceAt(finding, folder);
  return ACCEPTED.find((accepted) => accepted.code === finding.code && accepted.source.test(source));
}

/** Bundled files have names that change and lines without end, so a finding is known by the code that it is about. */
async function sourceAt({ file, line, column = 1 }: Finding, folder: string): Promise<string> {
  if (file === undefined || line === undefined) return '';
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  // Both count from 1.
  return (lines[line - 1] ?? '').slice(column - 1, column + 200);
}

function lineFor({ _type, code, message, file, line, column }: Finding): string {
  const place = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}:${column ?? 0}`}`;
  return `${_type}${place} ${code}: ${message}`;
}
