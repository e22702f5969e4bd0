/** What a page says around a mark, and what it explains itself; apart from the rest, as most frames have no use for it. */
export { passageOf } from '../passage.ts';
export { PageNames } from './page-names.ts';
