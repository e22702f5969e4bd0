import { styleText } from 'node:util';
import { ARTICLE_PARTS, type ArticleScore, readArticles, scoreArticle } from './articles.ts';
import type { Printing } from './printing.ts';

const LANGUAGES = { Indonesian: 'id', English: 'en' } as const;

/** Prints how well the terms of articles are found, and what was wrong and missed. */
export async function printCandidates({ only, show }: Printing): Promise<void> {
  for (const part of ARTICLE_PARTS) {
    const articles = (await readArticles(part)).filter(({ name }) => name.startsWith(only));
    const scored = articles.map((article) => ({ article, score: scoreArticle(article) }));
    console.log(styleText('bold', `\ncandidates of articles, ${part}: ${articles.length} articles`));
    for (const [name, language] of Object.entries(LANGUAGES)) {
      const own = scored.filter(({ article }) => article.language === language).map(({ score }) => score);
      console.log(`  ${name.padEnd(12)} ${figures(own)}`);
    }
    if (part !== show) continue;
    for (const { article, score } of scored) {
      console.log(`\n${article.name}\n  wrong: ${score.wrong.join('; ')}\n  missed: ${score.missed.join('; ')}`);
    }
  }
}

function figures(scores: readonly ArticleScore[]): string {
  const sum = (of: (score: ArticleScore) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const precision = sum(({ right }) => right) / sum(({ shown }) => shown);
  const terms = sum((score) => score.terms);
  const recall = sum(({ found }) => found) / terms;
  return `precision at 20 ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  terms ${terms}  candidates ${sum(({ candidates }) => candidates)}`;
}
