import { foldWord } from '../characters.ts';
import type { Language } from '../model.ts';
import { type Definition, Definitions } from './definitions.ts';
import { explanationsOf } from './explain.ts';
import { kindOf } from './kind.ts';
import type { Article, Candidate, FindDefinitions } from './model.ts';
import { namesOf } from './names.ts';
import { isCommon } from './ordinary.ts';
import { ArticleReader, type ReadSentence } from './read-article.ts';
import { scoreOf } from './score.ts';
import { type Seen, Tally } from './tally.ts';

/** More than anyone looks through. */
const MOST = 300;

/** What scores less is an ordinary phrase. */
const LEAST_SCORE = 0.7;

/** A longer phrase is preferred when it scores at least so much of what the shorter one does. */
const LONGER = 0.75;

/** What is needed beside the article. */
export interface Finding {
  readonly findDefinitions: FindDefinitions;
  /** Told how far it has come, from 0 to 1; what it throws ends the search. */
  readonly progress?: (part: number) => void;
}

/**
 * Finds the terms of an article that an entry may be made of: phrases by their words' roles, names by their capitals, and what the text itself
 * defines, ranked by how often they stand there, how far they are from ordinary words, and what else speaks for them. What of two phrases
 * that always stand in each other scores less is left out (Frantzi, Ananiadou and Mima 2000, the C-value method).
 *
 * @returns the best first
 */
export function findCandidates(article: Article, { findDefinitions, progress }: Finding): Candidate[] {
  const reader = new ArticleReader(article);
  const tally = new Tally();
  const definitions = new Definitions(findDefinitions);
  const sentences = new Map<string, ReadSentence>();
  for (let n = 0; n < reader.size; n += 1) {
    const read = reader.read(n);
    for (const sentence of read) {
      const { section, block, sentence: number } = sentence.place;
      sentences.set(`${section} ${block} ${number}`, sentence);
      tally.add(sentence.tokens, sentence.phrases, sentence);
    }
    definitions.read(read);
    progress?.((n + 1) / reader.size);
  }
  const joined = definitions.join(tally);
  const ranked = rank(tally, joined);
  return ranked.slice(0, MOST).map(({ seen, score }) => {
    const definition = joined.get(seen.key);
    const explained = explanationsOf(seen, definition, sentences);
    return candidateOf(seen, score, definition, explained);
  });
}

interface Scored {
  readonly seen: Seen;
  readonly score: number;
}

function rank(tally: Tally, joined: ReadonlyMap<string, Definition>): Scored[] {
  const scores = new Map<string, number>();
  const score = (seen: Seen, alone: number): number =>
    scoreOf(seen, {
      alone,
      isDefined: joined.get(seen.key)?.isDefined ?? false,
      hasShortForm: (joined.get(seen.key)?.names.length ?? 0) > 1,
    });
  for (const seen of tally.seen.values()) scores.set(seen.key, score(seen, seen.frequency));
  const lost = new Set<string>();
  for (const inner of tally.seen.values()) {
    for (const key of inner.within) {
      const outer = tally.seen.get(key);
      if (!outer || outer.frequency < inner.frequency) continue;
      if (isLinked(outer) && outer.frequency < 2 && !joined.has(key)) {
        lost.add(key);
        continue;
      }
      // The longer one says it more exactly, unless what it adds is ordinary and stands there but once.
      const isWorse = inner.frequency > 1 || LONGER * (scores.get(inner.key) ?? 0) <= (scores.get(key) ?? 0);
      lost.add(isWorse ? inner.key : key);
    }
  }
  const ranked: Scored[] = [];
  for (const seen of tally.seen.values()) {
    if (lost.has(seen.key) || isOrdinary(seen, joined)) continue;
    const outer = [...seen.within].filter((key) => !lost.has(key)).map((key) => tally.seen.get(key)?.frequency ?? 0);
    const found = score(seen, seen.frequency - partOf(outer, seen.words.length));
    if (found >= LEAST_SCORE && seen.places.length > 0) ranked.push({ seen, score: found });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.seen.key < b.seen.key ? -1 : 1));
}

/** How often a phrase is only part of others: on average, as the C-value has it; of single words every time counts. */
function partOf(outer: readonly number[], words: number): number {
  const sum = outer.reduce((total, frequency) => total + frequency, 0);
  return words === 1 ? sum : sum / Math.max(1, outer.length);
}

/** "a skeleton of calcium carbonate": said but once, these are two terms. */
function isLinked({ words, asName, language }: Seen): boolean {
  return language === 'en' && asName === 0 && words.includes('of');
}

/** A word that everybody knows, or less than a word. */
function isOrdinary({ key, words, language }: Seen, joined: ReadonlyMap<string, Definition>): boolean {
  if (joined.has(key)) return false;
  if (words.length === 1) return isCommon(key, language) || foldWord(key).length < 2;
  return false;
}

function candidateOf(
  seen: Seen,
  score: number,
  definition: Definition | undefined,
  sentences: Candidate['sentences'],
): Candidate {
  const names = namesOf(seen, definition);
  const other: Readonly<Record<Language, readonly string[]>> = { id: [], en: [] };
  return {
    names: { ...other, [seen.language]: names },
    language: seen.language,
    kind: kindOf(names[0] ?? '', seen.asName * 2 > seen.frequency),
    section: sentences[0]?.section ?? 0,
    sentences,
    frequency: seen.frequency,
    score,
  };
}
