/** So many characters are handed over to the browser at once, which may keep them on the disk. */
const HANDED_OVER = 1_000_000;

/**
 * @param parts of a text, which need not fit into one string
 * @param pause called from time to time with how many parts are done; what it throws ends it
 * @returns the text as a file in UTF-8
 */
export async function blobOf(
  parts: Iterable<string>,
  type: string,
  pause: (done: number) => void | Promise<void> = () => undefined,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let held: string[] = [];
  let length = 0;
  let done = 0;
  for (const part of parts) {
    held.push(part);
    length += part.length;
    done += 1;
    if (length < HANDED_OVER) continue;
    blobs.push(new Blob(held));
    held = [];
    length = 0;
    await pause(done);
  }
  return new Blob([...blobs, ...held], { type });
}
