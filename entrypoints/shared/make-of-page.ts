import { makings } from './makings.ts';
import { openLibrary } from './open-library.ts';
import { type NotTaken, takePage } from './take-page.ts';

/** Takes what is in a tab and opens the library to make a glossary of it. @returns why not, when it cannot be taken */
export async function makeOfPage(tabId: number): Promise<NotTaken | undefined> {
  const page = await takePage(tabId);
  if (typeof page === 'string') return page;
  await openLibrary(`make:${await makings.begin(page)}`);
  return undefined;
}
