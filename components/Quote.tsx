import type { ComponentChildren } from 'preact';
import type { Passage } from '../notes/index.ts';

interface QuoteProps {
  readonly passage: Passage;
  readonly lang: string | undefined;
  /** How a run of it is set, where something in it is to stand out. */
  readonly set?: (text: string) => ComponentChildren;
}

/** A note's sentence with the name in it. */
export function Quote({ passage, lang, set = (text) => text }: QuoteProps) {
  const { sentence, exact } = passage;
  const at = exact === '' ? -1 : sentence.indexOf(exact);
  return (
    <p class="note-quote" lang={lang}>
      {at < 0 ? (
        set(sentence || exact)
      ) : (
        <>
          {set(sentence.slice(0, at))}
          <mark>{set(exact)}</mark>
          {set(sentence.slice(at + exact.length))}
        </>
      )}
    </p>
  );
}
