import type { Entry, Language } from '../glossary/index.ts';
import { EntryNames } from './EntryNames.tsx';

interface TermRowProps {
  readonly entry: Pick<Entry, 'names' | 'kind'>;
  readonly language: Language;
  /** How often it stands on the page, and the same in words. */
  readonly count?: { readonly number: number; readonly words: string } | undefined;
  /** Which glossary it is from, where that is worth saying. */
  readonly from?: string | undefined;
  /** Whether what belongs to it is open below; undefined where nothing opens. */
  readonly expanded?: boolean | undefined;
  readonly onPress: () => void;
}

/** A term in a list, as a button over the whole line. */
export function TermRow({ entry, language, count, from, expanded, onPress }: TermRowProps) {
  return (
    <button type="button" class="row" aria-expanded={expanded} onClick={onPress}>
      <span class="row-name kind" style={{ '--kind': `var(--konteks-${entry.kind})` }}>
        <EntryNames entry={entry} language={language} />
        {from !== undefined && <span class="row-from">{from}</span>}
      </span>
      {count && (
        <span class="row-count" aria-label={count.words} role="img">
          {count.number}
        </span>
      )}
    </button>
  );
}
