import { parseArgs, styleText } from 'node:util';
import { compileIndex, createLookup, createMatcher, type Language } from '../glossary/index.ts';
import { wordForms } from '../glossary/word-forms.ts';
import { readShippedGlossaries } from './build/glossaries.ts';
import { ARTICLE_PARTS, type ArticleScore, readArticles, scoreArticle } from './quality/articles.ts';
import { DEFINITION_PARTS, readDefinitionPassages, scoreDefinitions } from './quality/definitions.ts';
import { describeDecision } from './quality/describe.ts';
import { readGold } from './quality/gold.ts';
import { PARTS, type Passage, readPassages } from './quality/passages.ts';
import { type Mistake, type Score, scorePassage } from './quality/score.ts';

/**
 * Prints how well marks agree with hand-made labels: precision, recall, wrong marks in misleading passages, and the
 * mistakes with their evidence; then how well definitions that pages give are found. Mistakes of the parts kept aside only when asked for.
 */
const { values } = parseArgs({
  options: { show: { type: 'string', default: 'open' }, only: { type: 'string', default: '' } },
});

const matcher = createMatcher(compileIndex(await readShippedGlossaries(), wordForms));
for (const part of PARTS) {
  const passages = (await readPassages(part)).filter(({ name }) => name.startsWith(values.only));
  const scored = passages.map((passage) => ({ passage, score: scorePassage(passage, matcher) }));
  console.log(styleText('bold', `\n${part}: ${passages.length} passages`));
  for (const [what, holds] of Object.entries(groups())) {
    console.log(`  ${what.padEnd(12)} ${figures(scored.filter(({ passage }) => holds(passage)))}`);
  }
  if (part !== values.show) continue;
  const mistakes = scored.flatMap(({ score }) => score.mistakes);
  for (const mistake of mistakes.sort((a, b) => badness(b) - badness(a))) console.log(describe(mistake));
}

for (const part of DEFINITION_PARTS) {
  const passages = (await readDefinitionPassages(part)).filter(({ name }) => name.startsWith(values.only));
  console.log(styleText('bold', `\ndefinitions, ${part}: ${passages.length} passages`));
  for (const [what, holds] of Object.entries(languages())) {
    const { right, mistakes } = scoreDefinitions(passages.filter(({ language }) => holds(language)));
    const wrong = mistakes.filter(({ kind }) => kind === 'wrong').length;
    console.log(`  ${what.padEnd(12)} ${rates(right, wrong, mistakes.length - wrong)}`);
    if (part !== values.show || what === 'all') continue;
    for (const { kind, passage, short, long } of mistakes)
      console.log(`  ${styleText(kind === 'wrong' ? 'red' : 'yellow', kind)} ${passage}: "${short}" as "${long}"`);
  }
}

function languages(): Record<string, (language: Language) => boolean> {
  return { all: () => true, Indonesian: (language) => language === 'id', English: (language) => language === 'en' };
}

const candidateFigures = (scored: readonly ArticleScore[]): string => {
  const sum = (of: (score: ArticleScore) => number): number => scored.reduce((total, score) => total + of(score), 0);
  const [right, shown, found, terms] = [
    sum((s) => s.right),
    sum((s) => s.shown),
    sum((s) => s.found),
    sum((s) => s.terms),
  ];
  return `precision at 20 ${(right / shown).toFixed(3)}  recall ${(found / terms).toFixed(3)}  terms ${terms}  candidates ${sum((s) => s.candidates)}`;
};

for (const part of ARTICLE_PARTS) {
  const articles = (await readArticles(part)).filter(({ name }) => name.startsWith(values.only));
  const scored = articles.map((article) => ({ article, score: scoreArticle(article) }));
  console.log(styleText('bold', `\ncandidates of articles, ${part}: ${articles.length} articles`));
  for (const [name, language] of [
    ['Indonesian', 'id'],
    ['English', 'en'],
  ] as const) {
    const own = scored.filter(({ article }) => article.language === language).map(({ score }) => score);
    console.log(`  ${name.padEnd(12)} ${candidateFigures(own)}`);
  }
  if (part !== values.show) continue;
  for (const { article, score } of scored) {
    console.log(`\n${article.name}\n  wrong: ${score.wrong.join('; ')}\n  missed: ${score.missed.join('; ')}`);
  }
}

await printLookup();

/** Prints how often what is typed finds first what was meant, and where it does not. */
async function printLookup(): Promise<void> {
  const look = createLookup(await readShippedGlossaries());
  const gold = await readGold();
  const missed = gold.flatMap(({ query, language, entry }) => {
    const first = look(query, language, 1)[0]?.entry.id ?? 'nothing';
    return first === entry ? [] : [`  "${query}" finds ${first}, not ${entry}`];
  });
  console.log(
    styleText('bold', `\nlook-up: ${gold.length - missed.length} of ${gold.length} find first what was meant`),
  );
  for (const line of missed) console.log(line);
}

function groups(): Record<string, (passage: Passage) => boolean> {
  return {
    all: () => true,
    Indonesian: ({ language }) => language === 'id',
    English: ({ language }) => language === 'en',
    misleading: ({ misleading }) => misleading,
  };
}

function figures(scored: readonly { readonly passage: Passage; readonly score: Score }[]): string {
  const right = scored.reduce((sum, { score }) => sum + score.right, 0);
  const mistakes = scored.flatMap(({ score }) => score.mistakes);
  const wrong = mistakes.filter(({ kind }) => kind === 'wrong').length;
  const in100 = ((100 * wrong) / Math.max(1, scored.length)).toFixed(1);
  return `${rates(right, wrong, mistakes.length - wrong)}  wrong in 100 passages ${in100}`;
}

function rates(right: number, wrong: number, missed: number): string {
  const per = (part: number, whole: number): string => (whole === 0 ? '  -  ' : (part / whole).toFixed(3));
  return `precision ${per(right, right + wrong)}  recall ${per(right, right + missed)}  wrong ${wrong}  missed ${missed}  labels ${right + missed}`;
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
