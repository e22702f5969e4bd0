/**
 * @returns a function that has the work done before the next frame is drawn, once however often it is called until then,
 *   and not after the signal
 */
export function oncePerFrame(work: () => void, signal: AbortSignal): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) work();
    });
  };
}
