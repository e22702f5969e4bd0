import { compileIndex } from '../../glossary/index.ts';
import { wordForms } from '../../glossary/word-forms.ts';
import { readShippedGlossaries } from '../../scripts/build/glossaries.ts';
import { PARTS, readPassages } from '../../scripts/quality/passages.ts';
import { benchSenses } from './senses.ts';

/** Prints how long things take, as ratios within this run. */
const index = compileIndex(await readShippedGlossaries(), wordForms);
const passages = (await Promise.all(PARTS.map(readPassages))).flat();
const blocks = passages.flatMap(({ language, blocks }) => blocks.map(({ text }) => ({ text, language })));

for (const line of benchSenses(index, blocks)) console.log(line);
