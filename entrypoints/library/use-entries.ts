import { useEffect, useState } from 'preact/hooks';
import { EntryList, type OwnGlossary, type Piece, type Shelf } from '../../shelf/index.ts';

/** So many pieces are read at once: others have their turn between, and what is there already is shown. */
const STRIDE = 50;

/** What is known of a glossary's entries. */
export interface Entries {
  /** Undefined until it is known; null when there is no such glossary (any more). */
  readonly about: OwnGlossary | null | undefined;
  readonly all: Piece['entries'];
  /** Whether all have been read. */
  readonly isReady: boolean;
}

const NOTHING: Entries = { about: undefined, all: [], isReady: false };

/** Reads the entries of a glossary, and follows them in whatever context they change: only what was changed is read again. */
export function useEntries(shelf: Shelf, id: string): Entries {
  const [entries, setEntries] = useState(NOTHING);
  useEffect(() => {
    let isCurrent = true;
    let known: OwnGlossary | undefined;
    const list = new EntryList();
    const tell = (about: OwnGlossary, isReady: boolean): void => {
      if (isCurrent) setEntries({ about, all: list.all(), isReady });
    };
    const follow = async (about: OwnGlossary | undefined): Promise<void> => {
      if (!isCurrent) return;
      if (!about) return setEntries({ ...NOTHING, about: null });
      if (known?.pieces === about.pieces) list.put(await shelf.piecesSince(id, known.revision));
      else {
        list.clear();
        for (let from = 0; from < about.pieces && isCurrent; from += STRIDE) {
          list.put(await shelf.pieces(id, from, STRIDE));
          // What was there before stays until all has been read again.
          if (from === 0 && !known) tell(about, about.pieces <= STRIDE);
        }
      }
      known = about;
      tell(about, true);
    };
    let before = Promise.resolve();
    const subscription = shelf.watchOne(id).subscribe((about) => {
      before = before.then(() => follow(about)).catch(() => undefined);
    });
    return () => {
      isCurrent = false;
      subscription.unsubscribe();
    };
  }, [shelf, id]);
  return entries;
}
