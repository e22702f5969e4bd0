import { useEffect, useRef, useState } from 'preact/hooks';
import { CONTENT } from '../../components/library/place.ts';

/** Where one is in the library, and how to go elsewhere without a link. */
export interface PlaceState {
  /** What the address says after "#". */
  readonly place: string;
  /** @param how `push`: Back comes back from there; `replace`: it is the same step still */
  readonly go: (place: string, how: 'push' | 'replace') => void;
}

/** Follows the address as it changes. */
export function usePlace(): PlaceState {
  const [place, setPlace] = useState(placeNow);
  /** The address that was followed last. Another one means that the reader has just gone elsewhere, which is told a moment later. */
  const followed = useRef(location.href);
  useEffect(() => {
    const follow = (): void => {
      // The browser has brought focus there; a reload shall still find the place.
      if (placeNow() === CONTENT) history.replaceState(null, '', `#${place}`);
      else setPlace(placeNow());
      followed.current = location.href;
    };
    addEventListener('hashchange', follow);
    // Before anybody has listened.
    if (location.href !== followed.current) follow();
    return () => removeEventListener('hashchange', follow);
  }, [place]);
  const go: PlaceState['go'] = (next, how) => {
    // What was still to be said of the place before is not to undo that.
    if (how === 'replace' && location.href !== followed.current) return;
    if (how === 'push') history.pushState(null, '', `#${next}`);
    else history.replaceState(null, '', `#${next}`);
    followed.current = location.href;
    setPlace(next);
  };
  return { place, go };
}

function placeNow(): string {
  return location.hash.slice(1);
}
