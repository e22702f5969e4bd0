import { Readability } from '@mozilla/readability';
import type { Article, ArticleSection } from '../../glossary/candidates/model.ts';
import { sectionsOf } from './sections.ts';

/** A page's article, and what the page says of it. */
export interface ReadHtml {
  readonly article: Article;
  /** As the page has it: mostly ISO 8601. */
  readonly date: string | undefined;
  /** Whether it is the whole page's text, as no article was found in it. */
  readonly isWhole: boolean;
}

/** Documents of more elements are read as a whole: to look for an article in them takes seconds. */
const MOST_ELEMENTS = 50_000;

/** An article is at least so long, in UTF-16 code units. */
const SHORTEST = 200;

/**
 * Takes the readable article from a page's HTML, which is only ever parsed into a document without a window: nothing in it
 * runs, nothing is fetched, and only text comes out.
 */
export function readHtml(html: string): ReadHtml {
  const document = parse(html);
  const language = document.querySelector('html')?.getAttribute('lang')?.trim() || undefined;
  const title = textOf(document.querySelector('title'));
  const found = articleIn(document);
  if (found && lengthOf(found.sections) >= SHORTEST) {
    const article = { title: found.title || title, sections: found.sections, language };
    return { article: withoutTitle(article), date: found.date, isWhole: false };
  }
  // Who looks for an article takes the document apart.
  const body = parse(html).querySelector('body');
  return { article: { title, sections: body ? sectionsOf(body) : [], language }, date: undefined, isWhole: true };
}

/** Elements whose id or name stands in the place of properties of their form, or of the document. */
const NAMING = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/** A form in which "parentNode" is a field has no end for who walks over it, so no element keeps such a name. */
function parse(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { removeAttribute } = Element.prototype;
  for (const element of Document.prototype.querySelectorAll.call(document, NAMING)) {
    removeAttribute.call(element, 'id');
    removeAttribute.call(element, 'name');
  }
  return document;
}

interface Found {
  readonly title: string;
  readonly date: string | undefined;
  readonly sections: readonly ArticleSection[];
}

/** Readability throws on some documents. */
function articleIn(document: Document): Found | undefined {
  try {
    const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (node: Node) => node };
    const parsed = new Readability<Node>(document, options).parse();
    if (!(parsed?.content instanceof Element)) return undefined;
    return {
      title: parsed.title?.trim() ?? '',
      date: parsed.publishedTime?.trim() || undefined,
      sections: sectionsOf(parsed.content),
    };
  } catch {
    return undefined;
  }
}

function lengthOf(sections: readonly ArticleSection[]): number {
  return sections.reduce((sum, { blocks }) => sum + blocks.reduce((all, block) => all + block.length, 0), 0);
}

/** The title mostly stands above the text again. */
function withoutTitle({ title, sections, language }: Article): Article {
  const [first, ...rest] = sections;
  const again = first && first.title === title && title !== '' ? [{ ...first, title: '' }, ...rest] : sections;
  return { title, sections: again, language };
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}
