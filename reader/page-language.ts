import {
  isInLatinScript,
  LANGUAGE_BIT,
  type Language,
  type LanguageHints,
  primaryLanguage,
} from '../glossary/index.ts';
import { attribute, type Container, closestAcross, isElement, isSkipped, isText } from './dom.ts';

/** Asks the browser what language a text is in; answers a BCP 47 tag or undefined when it is not sure. */
export type DetectLanguage = (text: string) => Promise<string | undefined>;

/** Malay is read by readers of Indonesian rather than of English. */
const EXPLAINED_IN: Readonly<Record<string, Language>> = { id: 'id', ms: 'id', en: 'en' };

/** How often an undecided browser is asked. */
const LOOKS = 4;

/** How much text the browser is given to guess from, in UTF-16 code units. */
const SAMPLE = 4000;

/**
 * Knows which language the page, or a part of it, is in: what an element below the root says, else what the browser
 * detects, else what the page says. Too many Indonesian pages say "en", because their software came so.
 */
export class PageLanguage {
  private detected: string | undefined;
  private looks = 0;
  private looking = false;
  /** What the page said of itself when it was looked at. */
  private saidThen: string | undefined;

  constructor(
    private readonly detect: DetectLanguage,
    private readonly fallback: Language,
  ) {}

  /**
   * Has the browser look at the page's text. To be called again when the page has changed: many begin empty. After an
   * answer, or a few looks without one, it is left at that, until the page says something else of itself.
   *
   * @returns whether the page's language is now another than before
   */
  async look(): Promise<boolean> {
    const before = this.page();
    if (this.looking || this.detected || this.looks >= LOOKS) return false;
    const sample = sampleOf(document.body);
    if (sample.trim() === '') return false;
    this.looks += 1;
    this.looking = true;
    const asked = said();
    const language = primaryLanguage(await this.detect(sample).catch(() => undefined));
    this.looking = false;
    // Of words without sentences Chromium is sure that they are Japanese (seen in 156).
    const isCredible = language !== undefined && isInLatinScript(language) === isMostlyLatin(sample);
    if (isCredible && asked === said()) this.detected = language;
    return this.page() !== before;
  }

  /** @returns what is known of the language of the blocks in an element */
  hintsAt(container: Container): LanguageHints {
    return { declared: declaredBelowRoot(container), page: this.page() };
  }

  /**
   * @param element where in the page
   * @param names bits of the languages of the name found there
   * @returns the language to explain in: that of the place, else of the name, else the browser's
   */
  at(element: Element | null, names = 0): Language {
    const place = primaryLanguage(element && declaredBelowRoot(element)) ?? this.page();
    const own = EXPLAINED_IN[place ?? ''];
    if (own) return own;
    if (names === LANGUAGE_BIT.id) return 'id';
    if (names === LANGUAGE_BIT.en) return 'en';
    return this.fallback;
  }

  private page(): string | undefined {
    const now = said();
    if (now !== this.saidThen) {
      this.saidThen = now;
      this.detected = undefined;
      this.looks = 0;
    }
    // Detectors take Indonesian for Malay and the other way round more often than authors do.
    if (isMalayic(now) && isMalayic(this.detected)) return now;
    return this.detected ?? now;
  }
}

/** What the page says of itself. */
function said(): string | undefined {
  return primaryLanguage(attribute(document.documentElement, 'lang'));
}

function isMostlyLatin(text: string): boolean {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  return count(/\p{Script=Latin}/gu) * 2 >= count(/\p{L}/gu);
}

function isMalayic(language: string | undefined): boolean {
  return language === 'id' || language === 'ms';
}

/** @returns the tag that the nearest element with one has, unless that is the page's root */
function declaredBelowRoot(place: Container): string | undefined {
  const nearest = closestAcross(place, '[lang]');
  if (!nearest || nearest === document.documentElement) return undefined;
  return attribute(nearest, 'lang') ?? undefined;
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
