import { expose } from 'comlink';
import { Desk, Sheets } from '../../shelf/lookup/index.ts';
import type { LookupDesk } from '../../shelf/lookup/model.ts';
import { loadShipped } from './glossaries.ts';
import { openShelf } from './shelf.ts';

const desk: LookupDesk = new Desk({
  shelf: openShelf(),
  sheets: new Sheets(),
  shipped: loadShipped,
  withTexts: true,
});

expose({
  search: (query, language, limit) => desk.search(query, language, limit),
  watch: (changed) => desk.watch(changed),
} satisfies LookupDesk);
