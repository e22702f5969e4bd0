import { parseArgs } from 'node:util';
import { compileIndex, createMatcher, PageEvidence } from '../glossary/index.ts';
import { wordForms } from '../glossary/word-forms.ts';
import { readShippedGlossaries } from './build/glossaries.ts';
import { describeDecision } from './quality/describe.ts';

/**
 * Says what is marked in a text and why: `npm run explain -- --language id "Warga membayar PBB sebelum jatuh tempo."`
 * Each argument is a block of one page.
 */
const { values, positionals } = parseArgs({ options: { language: { type: 'string' } }, allowPositionals: true });
if (positionals.length === 0) throw new Error('no text: npm run explain -- --language id "the text"');

const matcher = createMatcher(compileIndex(await readShippedGlossaries(), wordForms));
const page = new PageEvidence();
const blocks = positionals.map((text) => {
  const decisions: string[] = [];
  const found = matcher.find(text, { page: values.language }, (decision) => {
    const { start, end, entry } = decision;
    decisions.push(`  "${text.slice(start, end)}" as ${matcher.refOf(entry)}: ${describeDecision(decision)}`);
  });
  page.add(found.evidence);
  return { text, decisions, matches: found.matches };
});
for (const { text, decisions, matches } of blocks) {
  const marked = matches.filter(({ undecided }) => !undecided || page.decides(undecided));
  console.log(
    marked.reduceRight(
      (line, { start, end }) => `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
      text,
    ),
  );
  for (const line of decisions) console.log(line);
}
