import type { Page } from 'puppeteer-core';
import type { NotesDesk } from '../../../notes/desk/model.ts';
import type { LookupDesk } from '../../../shelf/lookup/index.ts';

/** What a desk in a thread of its own answered. */
interface Answer {
  readonly value: unknown;
  /** From asking to the answer, as the page saw it, in milliseconds. */
  readonly took: number;
}

type Ask = (method: string, args: readonly unknown[]) => Promise<Answer>;

/** Where a page keeps the way to its desk. */
interface Keeper {
  askDesk: Ask;
}

/**
 * Starts one of the desks in a page of the extension's that is not the library, by the protocol that both its sides
 * speak (comlink's).
 *
 * @param script the worker's address
 */
export function startDesk(page: Page, script: string): Promise<void> {
  return page.evaluate((address) => {
    const worker = new Worker(address, { type: 'module' });
    const waiting = new Map<string, (answer: unknown) => void>();
    worker.addEventListener('message', ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    (globalThis as unknown as Keeper).askDesk = (method, args) => {
      const id = crypto.randomUUID();
      const argumentList = args.map((value) => ({ type: 'RAW', value }));
      const asked = performance.now();
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          const { type, value } = answer as { type: string; value: unknown };
          if (type === 'RAW') resolve({ value, took: performance.now() - asked });
          else reject(new Error(JSON.stringify(value)));
        });
        worker.postMessage({ id, type: 'APPLY', path: [method], argumentList });
      });
    };
  }, script);
}

/** Asks a page's desk. @returns what it said; long lists of numbers only by their length */
export function askDesk<M extends keyof NotesDesk>(
  page: Page,
  method: M,
  ...args: Parameters<NotesDesk[M]>
): Promise<Answer> {
  return askAny(page, method, args);
}

/** Asks a page's desk that looks entries up. @returns what it said */
export function askLookup<M extends keyof LookupDesk>(
  page: Page,
  method: M,
  ...args: Parameters<LookupDesk[M]>
): Promise<Answer> {
  return askAny(page, method, args);
}

function askAny(page: Page, method: string, args: readonly unknown[]): Promise<Answer> {
  return page.evaluate(
    async (name, given) => {
      const { value, took } = await (globalThis as unknown as Keeper).askDesk(name, given);
      const plain = JSON.stringify(value, (_, each) => (each instanceof Uint32Array ? { length: each.length } : each));
      return { value: plain === undefined ? undefined : JSON.parse(plain), took };
    },
    method,
    args,
  );
}
