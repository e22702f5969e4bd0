/** So many entries are in a piece when a glossary is divided: some 100 kB, which one edit writes anew. */
const PER_PIECE = 200;

/** From so many in the middle on it is divided anew. */
const MOST_PER_PIECE = 1000;

/** @returns into how many pieces a glossary of so many entries is divided */
export function piecesFor(count: number): number {
  return Math.max(1, Math.ceil(count / PER_PIECE));
}

/** @returns whether pieces have grown so large that they are to be divided anew */
export function isCrowded(count: number, pieces: number): boolean {
  return count > pieces * MOST_PER_PIECE;
}

/** @returns in which of so many pieces an entry is, by its id (FNV-1a, 32 bits) */
export function pieceOf(id: string, pieces: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % pieces;
}
