import type { Passage } from '../notes/index.ts';

/** A note's sentence with the name in it. */
export function Quote({ passage, lang }: { readonly passage: Passage; readonly lang: string | undefined }) {
  const { sentence, exact } = passage;
  const at = sentence.indexOf(exact);
  return (
    <p class="note-quote" lang={lang}>
      {at < 0 ? (
        sentence || exact
      ) : (
        <>
          {sentence.slice(0, at)}
          <mark>{exact}</mark>
          {sentence.slice(at + exact.length)}
        </>
      )}
    </p>
  );
}
