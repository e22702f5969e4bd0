/** What means something in Markdown (CommonMark, GitHub's, Obsidian's) wherever it stands. */
const ANYWHERE = /[\\`*_[\]<>~=$%^|#&{}]/g;

/** What means something at the beginning of a line: lists, lines, headings made by underlining. */
const BULLET = /^([-+:])/;
const NUMBER = /^(\d{1,9})([.)])/;

/** @returns a text as one line of Markdown that shows it as it is: no markup comes of it, HTML is not run */
export function markdownLine(text: string): string {
  return escapeLine(text.replace(/\s+/gu, ' '));
}

/**
 * @param text with line breaks and empty lines that mean something
 * @returns lines of Markdown that show it as it is
 */
export function markdownLines(text: string): string[] {
  const lines = text.trim().split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u);
  return lines.map((line, i) => {
    const escaped = escapeLine(line.replace(/\s+/gu, ' '));
    const isFollowed = (lines[i + 1] ?? '').trim() !== '';
    // A backslash keeps a line break that is no paragraph's end.
    return escaped !== '' && isFollowed ? `${escaped}\\` : escaped;
  });
}

/** @returns an address for the brackets after a link's text */
export function markdownAddress(address: string): string {
  return `<${address.replace(/[<>\\\s]/gu, (sign) => encodeURIComponent(sign))}>`;
}

/** @returns a text as YAML has it, in the form that is JSON too */
export function yamlText(text: string): string {
  // JSON allows both signs of line ends, and C1 controls; YAML does not.
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escapeLine(text: string): string {
  return text
    .toWellFormed()
    .trim()
    .replaceAll('\0', '\uFFFD')
    .replace(ANYWHERE, '\\$&')
    .replace(BULLET, '\\$1')
    .replace(NUMBER, '$1\\$2');
}
