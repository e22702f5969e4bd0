/** What only addresses have: a scheme, "www.", an at sign. */
const WEB = String.raw`:\/\/|^www\.|@`;
/** A host's or a file's name. A capital after the dot is a new sentence whose space was forgotten ("… HAM.Mereka …"). */
const HOST = String.raw`^(?=[^.]*\p{L})[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?!\p{Lu}\p{Ll})\p{L}[\p{L}\p{N}]+(?:[/:?#]|$)`;
const PATH = String.raw`^(?:~|\.{0,2})\/\S|^\p{L}:\\|\\\p{L}`;
/** Bits of code without a `<code>` around them. */
const CODE = String.raw`::|->|=>|[^\s=]=[^\s=]|^--\p{Ll}|^\$`;

const ADDRESS = new RegExp([WEB, HOST, PATH, CODE].join('|'), 'u');

/** Nothing longer is taken for an address: text without white space must not cost more the longer it is. */
const REACH = 256;

/**
 * @param text running text
 * @param start where a match starts
 * @param end where it ends
 * @returns whether the match is part of a web or e-mail address, a handle, a path or a file name
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - REACH);
  const last = Math.min(text.length, end + REACH);
  let from = start;
  while (from > first && !isEdge(text, from - 1)) from -= 1;
  let to = end;
  while (to < last && !isEdge(text, to)) to += 1;
  if (from === start && to === end) return false;
  const run = text.slice(from, to).replace(/^[([{<"'\u201c\u2018]+|[)\]}>"'\u201d\u2019.,;:!?]+$/gu, '');
  if (text.startsWith('()', end)) return true;
  if (run.length <= end - start) return false;
  return ADDRESS.test(run);
}

/** White space, asked of so many characters that a regular expression would be dear. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || (code >= 0x1680 && /\s/u.test(text.charAt(at)));
}
