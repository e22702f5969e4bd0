/** Something the person at the keyboard can act on: shown as its message alone, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/**
 * Runs a script's main function and turns its outcome into the process's exit code.
 *
 * @param main does the work, returns the exit code
 */
export async function exitWith(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Failure ? error.message : describe(error)}\n`);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
