import { useState } from 'preact/hooks';

/** Waits for something to be done. @returns whether it was */
export type Attempt = (action: Promise<unknown>) => Promise<boolean>;

/** @returns a way to try things, and why the last one failed; empty when it did not */
export function useAttempt(): { readonly problem: string; readonly attempt: Attempt } {
  const [problem, setProblem] = useState('');
  const attempt: Attempt = async (action) => {
    try {
      await action;
      setProblem('');
      return true;
    } catch (error) {
      setProblem(reasonOf(error));
      return false;
    }
  };
  return { problem, attempt };
}

/** @returns what an error says */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
