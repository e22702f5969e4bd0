/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** Whether all is well but that it ends too early. */
  readonly isCut: boolean;
}

/** One thing of JSON's, or blanks. Groups: what opens, what closes, what parts, a value. */
const TOKEN =
  /[ \t\r\n]+|([[{])|([\]}])|([,:])|("[^"\\\t\n\r]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\t\n\r]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** What may be the beginning of something that is cut off. */
const BEGINNING = /^(?:"[^"\\\t\n\r]*(?:\\.[^"\\\t\n\r]*)*\\?|-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|\.|[eE][+-]?)$/su;

/**
 * Finds where a text that no parser takes stops being JSON; the browsers' own parsers say so each in its own words.
 *
 * @param text known not to be JSON
 */
export function jsonFault(text: string): JsonFault {
  const open: string[] = [];
  let at = 0;
  // What may come next: a value, or what follows one.
  let awaits: 'value' | 'end' = 'value';
  let isDone = false;
  let isAfterPart = false;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (!token) break;
    const [whole, opens, closes, parts, value] = token;
    if (isDone && (opens ?? closes ?? parts ?? value) !== undefined) return fault(text, at, false);
    if (opens !== undefined) {
      if (awaits !== 'value') return fault(text, at, false);
      open.push(opens === '[' ? ']' : '}');
    } else if (closes !== undefined) {
      if (isAfterPart || open.pop() !== closes) return fault(text, at, false);
      awaits = 'end';
    } else if (parts !== undefined) {
      if (awaits !== 'end') return fault(text, at, false);
      awaits = 'value';
    } else if (value !== undefined) {
      if (awaits !== 'value') return fault(text, at, false);
      awaits = 'end';
    }
    if (whole.trim() !== '') isAfterPart = parts !== undefined;
    isDone = awaits === 'end' && open.length === 0;
    at += whole.length;
  }
  const rest = text.slice(at, at + REST_LIMIT);
  const isCut = rest === '' ? !isDone : at + rest.length === text.length && !isDone && BEGINNING.test(rest);
  return fault(text, at, isCut);
}

/** A text that is cut off within a string leaves at most so much of it. */
const REST_LIMIT = 1_000_000;

function fault(text: string, at: number, isCut: boolean): JsonFault {
  const end = isCut ? text.length : at;
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < end; next = text.indexOf('\n', next + 1)) line += 1;
  return { line, isCut };
}
