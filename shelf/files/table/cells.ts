/** What a spreadsheet takes for a formula, or passes over to find one; also after apostrophes, so that guarding can be undone. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

/** @returns a cell that no spreadsheet takes for a formula */
export function guarded(text: string): string {
  // A zero byte ends a text in some programs; in a file of text it has nothing to say.
  const sound = text.toWellFormed().replaceAll('\0', '');
  return FORMULA.test(sound) ? `'${sound}` : sound;
}

/** @returns a cell as it was before it was guarded */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** @returns several texts as one cell; semicolons in them are told from those between them */
export function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;|]/g, '\\$&')).join('; ');
}

/** @returns the texts of a cell, parted by semicolons or strokes */
export function parted(cell: string): string[] {
  const texts = cell.match(/(?:\\.|[^\\;|]|\\$)+/gsu) ?? [];
  return texts.map((text) => text.replace(/\\([\\;|])/g, '$1').trim()).filter((text) => text !== '');
}

/** @returns a cell as it is written; blanks at an end are quoted too, as some programs drop them */
export function quoted(cell: string): string {
  return /["\r\n,;\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
