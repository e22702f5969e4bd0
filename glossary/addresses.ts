/** Something with a scheme, "www.", an at sign or a host name in it; or a path or a file name. */
const ADDRESS =
  /:\/\/|^www\.|@|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[\p{L}]{2,}(?:[/:?#]|$)|^(?:~|\.{0,2})\/[^\s/]+\/|\.(?:html?|pdf|docx?|xlsx?|pptx?|csv|png|jpe?g|php|aspx?)$/iu;

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
  if (run.length <= end - start) return false;
  return ADDRESS.test(run);
}

function isEdge(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
