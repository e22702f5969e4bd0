const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no HTML document may hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in it
const FORBIDDEN = /[\0-\x08\x0B\x0E-\x1F\x7F]/g;

/** @returns a text for HTML, in an element or in a quoted attribute: no markup comes of it */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
