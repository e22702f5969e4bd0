/** Something with a scheme, "www.", an at sign or a host name in it; or a path or a file name. */
const ADDRESS =
  /:\/\/|^www\.|@|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[\p{L}]{2,}(?:[/:?#]|$)|^(?:~|\.{0,2})\/[^\s/]+\/|\.(?:html?|pdf|docx?|xlsx?|pptx?|csv|png|jpe?g|php|aspx?)$/iu;

/**
 * @param text running text
 * @param start where a match starts
 * @param end where it ends
 * @returns whether the match is part of a web or e-mail address, a handle, a path or a file name
 */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && !isEdge(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && !isEdge(text, to)) to += 1;
  if (from === start && to === end) return false;
  const run = text.slice(from, to).replace(/^[([{<"'\u201c\u2018]+|[)\]}>"'\u201d\u2019.,;:!?]+$/gu, '');
  if (run.length <= end - start) return false;
  return ADDRESS.test(run);
}

function isEdge(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}
