import { PARTS, readPassages } from '../../scripts/quality/passages.ts';
import { type Random, randomFrom } from '../random.ts';
import { expressionOf, shippedNames } from './names.ts';
import { type Prose, proseLike } from './prose.ts';

/** Something to mark where the page is looked at. */
const LEAD = '<p lang="en">What follows was made from sentences about the UNHCR, climate change and much else.</p>';

/** Of all paragraphs, how many are blocks of the labelled passages: they are short, so this is about a tenth of the text. */
const SHARE_OF_PASSAGES = 0.3;

const LANGUAGES = ['id', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** What the page is written with. */
interface Writer {
  readonly random: Random;
  readonly prose: Prose;
  readonly passages: readonly string[];
}

/**
 * Makes an article as long as is asked for: sections in Indonesian and English in turn, of paragraphs, lists, tables and
 * quotes, with links, emphasis and references inside. A tenth of its text is that of the labelled passages, which is dense with
 * names; the rest says new sentences from the words of those blocks of the passages in which no name stands, ambiguous or not.
 *
 * @param characters of text, markup not counted
 * @returns what goes into `<body>`
 */
export async function largePage(characters: number): Promise<string> {
  const random = randomFrom(20);
  const passages = (await Promise.all(PARTS.map(readPassages))).flat();
  const anyName = new RegExp(expressionOf(await shippedNames()), 'iu');
  const writerOf = (language: Language): Writer => {
    const blocks = passages.filter((passage) => passage.language === language).flatMap(({ blocks }) => blocks);
    const texts = blocks.map(({ text }) => text);
    return {
      random,
      prose: proseLike(
        texts.filter((text) => !anyName.test(text)),
        random,
      ),
      passages: texts,
    };
  };
  const writers = { id: writerOf('id'), en: writerOf('en') };
  const sections: string[] = [];
  for (let left = characters, n = 0; left > 0; n += 1) {
    const language: Language = n % 2 === 0 ? 'id' : 'en';
    const section = `<section lang="${language}" id="s${n}">${sectionBy(writers[language])}</section>\n`;
    sections.push(section);
    left -= textLength(section);
  }
  return `<main>${LEAD}${sections.join('')}</main>`;
}

/** The style of {@link largePage}: about what an encyclopedia has. */
export const LARGE_PAGE_STYLE = `<style>
  body { font: 16px/1.6 sans-serif; max-width: 60em; margin: auto; }
  table { border-collapse: collapse; } td, th { border: 1px solid #aaa; padding: 0.2em 0.4em; }
  sup { font-size: 0.7em; } blockquote { border-left: 3px solid #ccc; padding-left: 1em; }
</style>`;

function sectionBy(writer: Writer): string {
  const { random, prose } = writer;
  const parts = [`<h2><span class="headline">${escaped(prose.words(random.between(2, 6)))}</span></h2>`];
  for (let n = random.between(6, 12); n > 0; n -= 1) parts.push(partBy(writer));
  return parts.join('\n');
}

/** Paragraphs mostly; lists, tables and quotes in about the shares of an encyclopedia. */
function partBy(writer: Writer): string {
  const { random } = writer;
  const kind = random.next();
  if (kind < 0.76) return `<p>${paragraphBy(writer)}</p>`;
  if (kind < 0.88) return listBy(writer);
  if (kind < 0.96) return tableBy(writer);
  return `<blockquote><p>${paragraphBy(writer)}</p></blockquote>`;
}

function paragraphBy(writer: Writer): string {
  const { random, prose, passages } = writer;
  const isPassage = random.next() < SHARE_OF_PASSAGES;
  return withInlines(isPassage ? random.pick(passages) : prose.text(random.between(150, 700)), random);
}

function listBy({ random, prose }: Writer): string {
  const items = Array.from({ length: random.between(3, 12) }, () => {
    const [first = '', ...rest] = prose.words(random.between(5, 22)).split(' ');
    return `<li><a href="#s1">${escaped(first)}</a> ${escaped(rest.join(' '))}</li>`;
  });
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function tableBy({ random, prose }: Writer): string {
  const columns = random.between(3, 5);
  const row = (tag: 'td' | 'th'): string =>
    `<tr>${Array.from({ length: columns }, () => {
      const text = random.next() < 0.3 ? String(random.between(1, 99_999)) : prose.words(random.between(1, 7));
      return `<${tag}>${escaped(text)}</${tag}>`;
    }).join('')}</tr>`;
  const rows = Array.from({ length: random.between(3, 10) }, () => row('td'));
  return `<table><thead>${row('th')}</thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** Puts links, emphasis and references into a text, about one in a hundred characters. */
function withInlines(text: string, random: Random): string {
  const words = text.split(/\s+/u);
  const parts: string[] = [];
  for (let at = 0; at < words.length; ) {
    const plain = random.between(6, 30);
    parts.push(escaped(words.slice(at, at + plain).join(' ')));
    at += plain;
    if (at >= words.length) break;
    const inside = random.between(1, 3);
    parts.push(inlineOf(escaped(words.slice(at, at + inside).join(' ')), random));
    at += inside;
  }
  return parts.join(' ');
}

function inlineOf(words: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return `<a href="#s${random.between(1, 50)}">${words}</a>`;
  if (kind < 0.75) return `<i>${words}</i>`;
  if (kind < 0.88) return `<b>${words}</b>`;
  return `${words}<sup><a href="#s1">[${random.between(1, 400)}]</a></sup>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function textLength(html: string): number {
  return html.replace(/<[^>]*>/g, '').length;
}
