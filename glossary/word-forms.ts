import type { WordForms } from './compile.ts';
import { englishPlural } from './english.ts';
import functionWords from './function-words.json' with { type: 'json' };

/** What compiling an index knows of the languages. Brings compromise with it (358 kB), so it runs only while the extension is built. */
export const wordForms: WordForms = { plural: englishPlural, functionWords };

export { knownPlurals } from './english.ts';
