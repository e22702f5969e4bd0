/** Long enough for the browser to have taken the file, in milliseconds. */
const TAKEN_MS = 60_000;

/** Gives the reader a file, as browsers give downloads: no permission is needed. */
export function download(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only links that are in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
