import { useEffect, useState } from 'preact/hooks';

/** Counts come in pieces while a page is read; what is said waits for them, in milliseconds. */
const SETTLE_MS = 700;

/**
 * What a status region says of the page beside the panel: something when it is another page, or when the first terms
 * come or the last ones go, but nothing on every change of a count.
 *
 * @param page the same as long as it is the same page
 * @param count how many terms it has, undefined while that is not known
 * @param say puts it into words
 */
export function usePageStatus(page: string, count: number | undefined, say: (count: number) => string): string {
  const [text, setText] = useState('');
  const has = count === undefined ? undefined : count > 0;
  useEffect(() => {
    if (count === undefined) return setText('');
    const timer = setTimeout(() => setText(say(count)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [page, has]);
  return text;
}
