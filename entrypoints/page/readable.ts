/** In a frame smaller than this nobody reads, in CSS pixels: such frames count visits, or are a line of icons. */
const NARROWEST = 100;
const LOWEST = 40;

/** Settles when this frame is large enough to be read; the page itself always is. */
export function untilReadable(): Promise<void> {
  if (isReadable()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = new AbortController();
    addEventListener(
      'resize',
      () => {
        if (!isReadable()) return;
        stop.abort();
        resolve();
      },
      { signal: stop.signal },
    );
  });
}

function isReadable(): boolean {
  return window === window.top || (innerWidth >= NARROWEST && innerHeight >= LOWEST);
}
