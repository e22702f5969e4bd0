import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { LookupAnswer } from '../../shelf/lookup/model.ts';

/** Looks up what is typed, among all glossaries that are on. */
export interface LookupSource {
  search(query: string, language: Language, limit: number): Promise<LookupAnswer>;
  /** Has a function called whenever more may be found, or less. @returns how to end that */
  follow(changed: () => void): () => void;
}

/** An answer, and what was asked. */
export interface Answered extends LookupAnswer {
  readonly query: string;
}

/**
 * @param query what was typed so far
 * @returns what fits, best first: while one types, for a moment still what fitted before; undefined before the first answer, and
 *   when nothing is asked
 */
export function useLookup(
  source: LookupSource,
  query: string,
  language: Language,
  limit: number,
): Answered | undefined {
  const [answer, setAnswer] = useState<Answered>();
  const [revision, setRevision] = useState(0);
  const latest = useRef(0);
  const isAsking = query !== '';
  useEffect(() => {
    // Nothing is started before something is typed.
    return isAsking ? source.follow(() => setRevision((before) => before + 1)) : undefined;
  }, [source, isAsking]);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    if (!isAsking) return setAnswer(undefined);
    void source.search(query, language, limit).then((next) => {
      if (latest.current === mine) setAnswer({ ...next, query });
    });
  }, [source, query, language, limit, revision]);
  return isAsking ? answer : undefined;
}
