import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EntryRef, Glossary } from '../../glossary/index.ts';

/**
 * @param shipped what is there already
 * @param refs entries of whatever glossaries
 * @returns what ships, and of the reader's own glossaries what these entries need, as soon as it is read
 */
export function useGlossariesWith(shipped: readonly Glossary[], refs: readonly string[]): readonly Glossary[] {
  const isShipped = (ref: string): boolean => shipped.some(({ id }) => ref.startsWith(`${id}/`));
  const asked = refs
    .filter((ref) => !isShipped(ref))
    .sort()
    .join(' ');
  const [own, setOwn] = useState<readonly Glossary[]>([]);
  useEffect(() => {
    if (asked === '') return;
    let isCurrent = true;
    void import('./load-own.ts')
      .then(({ loadOwn }) => loadOwn(asked.split(' ') as EntryRef[]))
      .then((loaded) => isCurrent && setOwn(loaded));
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return useMemo(() => [...shipped, ...own], [shipped, own]);
}
