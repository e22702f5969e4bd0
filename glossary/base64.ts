/** Columns of numbers as text: extension storage keeps nothing but JSON. Little-endian, as all machines that browsers run on are. */
type Column = Int32Array | Uint16Array;

/** Newer than TypeScript's library, and than some browsers that we run in. */
interface Base64Bytes {
  toBase64?(): string;
}
interface FromBase64 {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

/** `String.fromCharCode` takes no more at once. */
const CHUNK = 0x8000;

/** @returns a column as base64 */
export function toBase64(column: Column): string {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  const known = (bytes as Base64Bytes).toBase64?.();
  if (known !== undefined) return known;
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** @returns the bytes of a column */
export function fromBase64(text: string): ArrayBuffer {
  const known = (Uint8Array as FromBase64).fromBase64?.(text);
  if (known) return known.buffer;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}
