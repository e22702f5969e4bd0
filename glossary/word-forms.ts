import type { WordForms } from './compile.ts';
import { englishPlural } from './english.ts';
import functionWords from './function-words.json' with { type: 'json' };

/** What compiling an index knows of the languages. Brings compromise with it (358 kB), so it is never loaded on a page. */
export const wordForms: WordForms = { plural: englishPlural, functionWords };

export { knownPlurals, learnPlurals, type Plurals } from './english.ts';
