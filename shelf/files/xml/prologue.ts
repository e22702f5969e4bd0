import { DECLARED_LIMIT, DECLARED_TEXT_LIMIT, PROLOGUE_LIMIT } from '../limits.ts';
import { linesIn } from '../text-parts.ts';
import { refuse } from '../unreadable.ts';

/** What stands before the first element: blanks, instructions, comments. No comment can be taken for two, as what fails would try all ways. */
const BEFORE = /(?:\s|<\?[^>]*?\?>|<!--(?:(?!-->)[\s\S])*-->)*/uy;
const DOCTYPE =
  /<!DOCTYPE\s+[^\s[>]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s*(?:"[^"]*"|'[^']*'))?\s*(?:\[|>)/uy;
const END = /\s*\]\s*>/uy;

/** A name with a text that names no other, such as the namespaces that are declared so in RDF. */
const DECLARATION =
  /\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*/uy;

/** The names that an XML document declares, and what each stands for. */
export type Declared = ReadonlyMap<string, string>;

/**
 * Looks at what stands before an XML document's first element. What a DOCTYPE points at is never read; of what stands in it only names for
 * short texts are taken in. Everything else that can be declared there (other files, names made of names, names of parameters, attributes
 * with values of their own) is refused: all that is known to make a small file large, or to reach outside, is of these.
 *
 * @param head the beginning of a text that is XML
 * @throws UnreadableFile
 */
export function readPrologue(head: string): Declared {
  const text = head.slice(0, PROLOGUE_LIMIT);
  const declared = new Map<string, string>();
  let at = after(BEFORE, text, 0);
  if (!text.startsWith('<!DOCTYPE', at)) {
    if (at >= text.length && text.length === PROLOGUE_LIMIT) refuse('doctype', 1);
    return declared;
  }
  const fail = (): never => refuse('doctype', 1 + linesIn(text.slice(0, at)));
  DOCTYPE.lastIndex = at;
  const doctype = DOCTYPE.exec(text)?.[0] ?? fail();
  at += doctype.length;
  if (doctype.endsWith('>')) return declared;
  for (;;) {
    END.lastIndex = at;
    if (END.test(text)) return declared;
    DECLARATION.lastIndex = at;
    const [whole, name = '', double, single] = DECLARATION.exec(text) ?? fail();
    const value = double ?? single ?? '';
    if (declared.size >= DECLARED_LIMIT || value.length > DECLARED_TEXT_LIMIT || declared.has(name)) fail();
    declared.set(name, value);
    at += whole.length;
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
