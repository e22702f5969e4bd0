import { LANGUAGE_BIT, type Language } from '../glossary/index.ts';
import { attribute, closest, isElement, isSkipped, isText } from './dom.ts';

/** Asks the browser what language a text is in; answers a BCP 47 tag or undefined when it is not sure. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** Malay is read by readers of Indonesian rather than of English; "in" is Indonesian's old code. */
const ALIASES: Readonly<Record<string, Language>> = { id: 'id', in: 'id', ms: 'id', en: 'en' };

/** @returns our language for a BCP 47 tag, undefined for any other. */
function languageOfTag(tag: string | null | undefined): Language | undefined {
  return ALIASES[tag?.toLowerCase().split(/[-_]/)[0] ?? ''];
}

/** How often an undecided browser is asked. */
const LOOKS = 4;

/** How much text the browser is given to guess from, in UTF-16 code units. */
const SAMPLE = 4000;

/** Knows which language the page, or a part of it, is in. */
export class PageLanguage {
  private detected: Language | undefined;
  private looks = 0;

  constructor(
    private readonly detect: DetectLanguage,
    private readonly fallback: Language,
  ) {}

  /**
   * Has the browser look at the page's text, unless the page says its language itself. To be called again when the page
   * has changed: many begin empty. After a few looks without an answer it is left at that.
   */
  async look(): Promise<void> {
    if (this.detected || this.looks >= LOOKS || languageOfTag(attribute(document.documentElement, 'lang'))) return;
    const sample = sampleOf(document.body);
    if (sample.trim() === '') return;
    this.looks += 1;
    this.detected = languageOfTag(await this.detect(sample).catch(() => undefined));
  }

  /**
   * @param element where in the page
   * @param names bits of the languages of the name found there
   * @returns the language declared there, else the page's as detected, else that of the name, else the browser's
   */
  at(element: Element | null, names = 0): Language {
    const declared = element && closest(element, '[lang]');
    const own = languageOfTag(declared && attribute(declared, 'lang'));
    if (own) return own;
    if (this.detected) return this.detected;
    if (names === LANGUAGE_BIT.id) return 'id';
    if (names === LANGUAGE_BIT.en) return 'en';
    return this.fallback;
  }
}

/** The beginning of an element's prose. Reading all of its text would be dear, and half of it scripts. */
function sampleOf(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isElement(node) && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let sample = '';
  for (let node = walker.nextNode(); node && sample.length < SAMPLE; node = walker.nextNode()) {
    if (isText(node)) sample += `${node.data} `;
  }
  return sample.slice(0, SAMPLE);
}
