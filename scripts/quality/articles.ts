import { readdir, readFile } from 'node:fs/promises';
import { type Article, type Candidate, findCandidates } from '../../glossary/candidates/index.ts';
import { readText } from '../../glossary/candidates/read-text.ts';
import { keyOf } from '../../glossary/candidates/tokens.ts';
import type { Language } from '../../glossary/index.ts';
import { definitionsIn } from '../../glossary/page-definitions/index.ts';

/** The articles that candidates are measured on; see tests/quality/guideline.md. */
const FOLDER = new URL('../../tests/quality/articles/', import.meta.url);

export const ARTICLE_PARTS = ['open', 'aside'] as const;
export type ArticlePart = (typeof ARTICLE_PARTS)[number];

/** An article with the terms that a teacher would tick, each by the names that count for it. */
export interface LabelledArticle {
  readonly name: string;
  readonly language: Language;
  readonly article: Article;
  readonly terms: readonly (readonly string[])[];
}

/** @returns the labelled articles of a part */
export async function readArticles(part: ArticlePart): Promise<LabelledArticle[]> {
  const folder = new URL(`${part}/`, FOLDER);
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (file) => {
      const [text = '', terms = ''] = (await readFile(new URL(file, folder), 'utf8')).split(/^---$/mu);
      const language = file.startsWith('id-') ? 'id' : 'en';
      return { name: file, language, article: readText(text), terms: readTerms(terms) };
    }),
  );
}

function readTerms(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()));
}

/** How well the candidates of one article agree with its terms. */
export interface ArticleScore {
  /** Of the first 20. */
  readonly right: number;
  readonly shown: number;
  /** Of all terms, how many are among all candidates. */
  readonly found: number;
  readonly terms: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly candidates: number;
}

const FIRST = 20;

/** Scores what is found in an article. */
export function scoreArticle({ article, terms, language }: LabelledArticle): ArticleScore {
  const candidates = findCandidates(article, { findDefinitions: definitionsIn });
  const key = (name: string): string =>
    name
      .split(/\s+/u)
      .map((word) => keyOf(word, language))
      .join(' ');
  const keysOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(key));
  const gold = terms.map(keysOf);
  const isRight = (candidate: Candidate): boolean => {
    const own = keysOf([...candidate.names.id, ...candidate.names.en]);
    return gold.some((names) => names.intersection(own).size > 0);
  };
  const all = keysOf(candidates.flatMap(({ names }) => [...names.id, ...names.en]));
  const missed = terms.filter((_, n) => gold[n]?.isDisjointFrom(all));
  const first = candidates.slice(0, FIRST);
  const wrong = first.filter((candidate) => !isRight(candidate));
  return {
    right: first.length - wrong.length,
    shown: first.length,
    found: terms.length - missed.length,
    terms: terms.length,
    wrong: wrong.map(({ names, score }) => `${[...names.id, ...names.en].join(' = ')} (${score.toFixed(2)})`),
    missed: missed.map((names) => names[0] ?? ''),
    candidates: candidates.length,
  };
}
