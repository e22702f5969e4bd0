/** Looking up entries of all glossaries that are on. */
export { Desk, type LookupSource } from './desk.ts';
export type { FoundEntry, LookupAnswer, LookupDesk } from './model.ts';
export { Sheets } from './sheets.ts';
