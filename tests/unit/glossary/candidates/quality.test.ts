import { expect, test } from 'vitest';
import { ARTICLE_PARTS, readArticles, scoreArticle } from '../../../../scripts/quality/articles.ts';

/** What the articles kept aside had when this was written, less what one article more or less would make. */
const LEAST = { open: { precision: 0.8, recall: 0.85 }, aside: { precision: 0.72, recall: 0.8 } };

test.each(ARTICLE_PARTS)(
  'of the first 20 candidates of articles (%s) most are terms, and most terms are found',
  async (part) => {
    const scores = (await readArticles(part)).map(scoreArticle);
    const sum = (of: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((total, score) => total + of(score), 0);
    expect(sum(({ right }) => right) / sum(({ shown }) => shown)).toBeGreaterThanOrEqual(LEAST[part].precision);
    expect(sum(({ found }) => found) / sum(({ terms }) => terms)).toBeGreaterThanOrEqual(LEAST[part].recall);
  },
);
