import { makings } from './makings.ts';
import { openLibrary } from './open-library.ts';
import { takePage } from './take-page.ts';

/** Takes what is in a tab and opens the library to make a glossary of it; where it cannot be taken the library says why, and takes its text. */
export async function makeOfPage(tabId: number): Promise<void> {
  const page = await takePage(tabId);
  await openLibrary(typeof page === 'string' ? `make?${page}` : `make:${await makings.begin(page)}`);
}
