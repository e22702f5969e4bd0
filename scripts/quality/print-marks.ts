import { styleText } from 'node:util';
import type { Matcher } from '../../glossary/index.ts';
import { describeDecision } from './describe.ts';
import { PARTS, type Passage, readPassages } from './passages.ts';
import type { Printing } from './printing.ts';
import { rates } from './rates.ts';
import { type Mistake, type Score, scorePassage } from './score.ts';

const GROUPS: Readonly<Record<string, (passage: Passage) => boolean>> = {
  all: () => true,
  Indonesian: ({ language }) => language === 'id',
  English: ({ language }) => language === 'en',
  misleading: ({ misleading }) => misleading,
};

/** Prints how well marks agree with labels, wrong marks in misleading passages, and the mistakes with their evidence. */
export async function printMarks(matcher: Matcher, { only, show }: Printing): Promise<void> {
  for (const part of PARTS) {
    const passages = (await readPassages(part)).filter(({ name }) => name.startsWith(only));
    const scored = passages.map((passage) => ({ passage, score: scorePassage(passage, matcher) }));
    console.log(styleText('bold', `\n${part}: ${passages.length} passages`));
    for (const [what, holds] of Object.entries(GROUPS)) {
      console.log(`  ${what.padEnd(12)} ${figures(scored.filter(({ passage }) => holds(passage)))}`);
    }
    if (part !== show) continue;
    const mistakes = scored.flatMap(({ score }) => score.mistakes);
    for (const mistake of mistakes.sort((a, b) => badness(b) - badness(a))) console.log(describe(mistake));
  }
}

function figures(scored: readonly { readonly passage: Passage; readonly score: Score }[]): string {
  const right = scored.reduce((sum, { score }) => sum + score.right, 0);
  const mistakes = scored.flatMap(({ score }) => score.mistakes);
  const wrong = mistakes.filter(({ kind }) => kind === 'wrong').length;
  const in100 = ((100 * wrong) / Math.max(1, scored.length)).toFixed(1);
  return `${rates(right, wrong, mistakes.length - wrong)}  wrong in 100 passages ${in100}`;
}

/** A wrong mark is worse than a missing one, and worst where the scorer was sure. */
function badness({ kind, decisions }: Mistake): number {
  const margins = decisions.map(({ scores: [own = 0, ...others] }) => own - Math.max(0, ...others));
  return (kind === 'wrong' ? 1000 : 0) + Math.max(0, ...margins.map(Math.abs));
}

function describe({ passage, kind, words, entry, around, decisions }: Mistake): string {
  const lines = [
    `\n${styleText(kind === 'wrong' ? 'red' : 'yellow', kind)} ${passage.name}: "${words}" as ${entry}`,
    `  … ${around} …`,
  ];
  return [...lines, ...decisions.map((decision) => `  ${describeDecision(decision)}`)].join('\n');
}
