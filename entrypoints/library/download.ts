/** Long enough for the browser to have taken the file, in milliseconds. */
const TAKEN_MS = 60_000;

/** Gives the reader a text as a file: see {@link downloadBlob}. */
export function download(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** Gives the reader a file, as browsers give downloads: no permission is needed. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only links that are in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}

/** @returns the name of a file that is made today, such as `konteks-notes-2026-11-25.csv` */
export function nameOfToday(what: string, extension: string, now: Date): string {
  // Swedes write a date as ISO 8601 does, by the clock on the wall.
  return `konteks-${what}-${now.toLocaleDateString('sv')}.${extension}`;
}
