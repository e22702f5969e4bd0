import { useEffect, useRef } from 'preact/hooks';

/** Browsers refuse addresses that change with every key; this is when a hand rests, in milliseconds. */
const REST_MS = 300;

/** What waits until a hand rests. */
export interface Rest {
  readonly wait: (act: () => void) => void;
  readonly cancel: () => void;
}

/**
 * @returns a way to do something when a hand rests; before whatever is pressed meanwhile does anything: a link that was pressed leads
 *   nowhere when the address is changed just then
 */
export function useRest(): Rest {
  const waiting = useRef<{ readonly act: () => void; readonly timer: ReturnType<typeof setTimeout> }>(undefined);
  const cancel = (): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = undefined;
  };
  const go = (): void => {
    const act = waiting.current?.act;
    cancel();
    act?.();
  };
  useEffect(() => {
    addEventListener('click', go, { capture: true });
    return () => {
      removeEventListener('click', go, { capture: true });
      cancel();
    };
  }, []);
  return {
    wait: (act) => {
      cancel();
      waiting.current = { act, timer: setTimeout(go, REST_MS) };
    },
    cancel,
  };
}
