import { proxy } from 'comlink';

/**
 * Asks a worker for something, and hears meanwhile how far it has come. That takes another way than the answer does, so it may
 * come after it: then it is told no more.
 *
 * @param tell called with a part of 1
 * @param ask asks the worker, with a function that it can call
 */
export async function hearing<T>(
  tell: (part: number) => void,
  ask: (progress: (part: number) => void) => Promise<T>,
): Promise<T> {
  let isAnswered = false;
  const progress = (part: number): void => {
    if (!isAnswered) tell(part);
  };
  try {
    return await ask(proxy(progress));
  } finally {
    isAnswered = true;
  }
}
