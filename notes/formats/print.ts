import type { Language } from '../../glossary/index.ts';
import type { Note } from '../model.ts';
import { openable } from '../way-back.ts';
import { escapeHtml } from './escape-html.ts';
import { byPage, type PageNotes } from './grouped.ts';

interface PrintOptions {
  readonly at: Date;
  readonly language: Language;
  readonly title: string;
}

/** Ink on paper: the type of our own pages, nothing else. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 62ch; background: #fffdf8; color: #1d2129;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, blockquote { font-family: ui-serif, "Iowan Old Style", Georgia, Cambria, "Noto Serif", serif; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; }
h2 { margin: 2.5rem 0 0; font-size: 18px; line-height: 1.3; break-after: avoid; }
h3 { margin: 0; font-size: 15px; break-after: avoid; }
p { margin: 0.25rem 0 0; }
article { margin-top: 0.75rem; padding-top: 0.75rem; border-top: 1px solid #e4dfd3; break-inside: avoid; }
blockquote { margin: 0.375rem 0 0; padding-left: 0.75rem; border-left: 2px solid #3a4db5; }
.words, blockquote { white-space: pre-line; }
.meta { color: #5b6170; font-size: 12px; }
a { color: #3a4db5; }
@page { margin: 2cm; }
@media print { body { margin: 0; padding: 0; max-width: none; background: none; } a { color: inherit; } }
`;

/**
 * Writes notes to print: one HTML document that needs nothing else and runs nothing, whatever the notes say.
 *
 * @returns the parts of the text, a note each
 */
export function* printParts(notes: readonly Note[], { at, language, title }: PrintOptions): Iterable<string> {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
  yield `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="meta">${time(at.toISOString(), day)}</p>
`;
  for (const page of byPage(notes)) {
    yield `<section>\n<h2>${escapeHtml(page.title || page.url)}</h2>\n${addressOf(page)}`;
    for (const note of page.notes) yield articleOf(note, day);
    yield '</section>\n';
  }
  yield '</body>\n</html>\n';
}

function addressOf({ url, title }: PageNotes): string {
  if (title === '' || url === '') return '';
  const opens = openable(url);
  const shown = escapeHtml(url);
  // An address that may not be opened is there to be read.
  return `<p class="meta">${opens ? `<a href="${escapeHtml(opens.href)}" rel="noreferrer">${shown}</a>` : shown}</p>\n`;
}

function articleOf(note: Note, day: Intl.DateTimeFormat): string {
  const { headword, definition, words, tags, language, createdAt } = note;
  const lang = language ? ` lang="${language}"` : '';
  const parts = [
    headword && `<h3${lang}>${escapeHtml(headword)}</h3>`,
    definition && `<p${lang}>${escapeHtml(definition)}</p>`,
    quoteOf(note.passage),
    words && `<p class="words">${escapeHtml(words)}</p>`,
    `<p class="meta">${[time(createdAt, day), ...tags.map(escapeHtml)].join(' · ')}</p>`,
  ];
  return `<article>\n${parts.filter((part) => part !== '').join('\n')}\n</article>\n`;
}

function quoteOf({ sentence, exact }: Note['passage']): string {
  const at = exact === '' ? -1 : sentence.indexOf(exact);
  if (at < 0) return sentence || exact ? `<blockquote>${escapeHtml(sentence || exact)}</blockquote>` : '';
  const end = at + exact.length;
  const [before, name, after] = [sentence.slice(0, at), sentence.slice(at, end), sentence.slice(end)].map(escapeHtml);
  return `<blockquote>${before}<strong>${name}</strong>${after}</blockquote>`;
}

function time(iso: string, day: Intl.DateTimeFormat): string {
  return `<time datetime="${iso}">${escapeHtml(day.format(new Date(iso)))}</time>`;
}
