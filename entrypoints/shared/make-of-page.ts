import type { TakenPage } from '../../shelf/making/model.ts';
import { makings } from './makings.ts';
import { openLibrary } from './open-library.ts';
import { type NotTaken, takePage } from './take-page.ts';

/** Takes what is in a tab and opens the library to make a glossary of it; where it cannot be taken the library says why, and takes its text. */
export async function makeOfPage(tabId: number): Promise<void> {
  const page = await takePage(tabId);
  await openLibrary(typeof page === 'string' ? saying(page) : await kept(page));
}

/** @returns the place in the library where it goes on */
function kept(page: TakenPage): Promise<string> {
  return makings.begin(page).then(
    (id) => `make:${id}`,
    () => saying('unkept'),
  );
}

function saying(why: NotTaken): string {
  return `make?${why}`;
}
