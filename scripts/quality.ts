import { parseArgs } from 'node:util';
import { compileIndex, createMatcher } from '../glossary/index.ts';
import { wordForms } from '../glossary/word-forms.ts';
import { readShippedGlossaries } from './build/glossaries.ts';
import { printCandidates } from './quality/print-candidates.ts';
import { printDefinitions } from './quality/print-definitions.ts';
import { printLookup } from './quality/print-lookup.ts';
import { printMarks } from './quality/print-marks.ts';

/**
 * Prints how well what we find agrees with hand-made labels: marks, definitions that pages give, terms of articles, what is
 * looked up. Mistakes of the parts kept aside only when asked for.
 */
const { values } = parseArgs({
  options: { show: { type: 'string', default: 'open' }, only: { type: 'string', default: '' } },
});

const glossaries = await readShippedGlossaries();
await printMarks(createMatcher(compileIndex(glossaries, wordForms)), values);
await printDefinitions(values);
await printCandidates(values);
await printLookup(glossaries);
