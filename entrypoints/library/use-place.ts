import { useEffect, useState } from 'preact/hooks';
import { CONTENT } from '../../components/library/place.ts';

/** @returns what the address says after "#", followed as it changes */
export function usePlace(): string {
  const [place, setPlace] = useState(placeNow);
  useEffect(() => {
    const follow = (): void => {
      // The browser has brought focus there; a reload shall still find the place.
      if (placeNow() === CONTENT) history.replaceState(null, '', `#${place}`);
      else setPlace(placeNow());
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [place]);
  return place;
}

function placeNow(): string {
  return location.hash.slice(1);
}
