import { VIEWS } from '../../components/library/place.ts';
import { Shelf, ShelfDatabase } from '../../shelf/index.ts';
import { SHIPPED } from './glossaries.ts';

/** The glossary of what a page itself explains, which is made anew on each. */
export const PAGE_GLOSSARY = 'page';

/** Ids that mean something else where glossaries are named. */
const TAKEN = [...SHIPPED, PAGE_GLOSSARY, ...VIEWS, 'content'];

/**
 * @param written called after each change that is made through it
 * @returns the reader's own glossaries
 */
export function openShelf(written?: () => void): Shelf {
  return new Shelf(new ShelfDatabase(), TAKEN, written);
}
