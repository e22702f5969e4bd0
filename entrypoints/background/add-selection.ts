import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../components/i18n/interface-language.ts';
import { LANGUAGES, type Language, OWN_TEXT_LIMIT } from '../../glossary/index.ts';
import { collapse, sentenceAt } from '../../reader/sentence.ts';
import { type Begun, openEntryForm } from '../shared/begin-entry.ts';

/** What is selected somewhere on a page, and by whom that was said. */
export interface Selected {
  readonly text: string;
  readonly frameId?: number | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number | undefined;
        readonly title?: string | undefined;
        readonly url?: string | undefined;
      }
    | undefined;
}

/** What the page has around its selection. */
interface Around {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly language: string;
}

/** Longer than any title that means something, in UTF-16 code units: see own-schema.ts. */
const TITLE_LIMIT = 500;
const ADDRESS_LIMIT = 4000;

/** Offers to add what is selected on a page to a glossary: with the sentence that it stands in, and where that was. */
export async function addSelection({ text, frameId, tab }: Selected): Promise<void> {
  const around = tab?.id === undefined ? undefined : await readAround(tab.id, frameId ?? 0);
  // The page may have changed since the press; what the browser gave is what was pressed on.
  const isSame = around !== undefined && collapse(around.exact).trim() === collapse(text).trim();
  const begun: Begun = {
    name: collapse(text).trim().slice(0, OWN_TEXT_LIMIT),
    sentence: isSame ? sentenceOf(around) : '',
    language: await languageOf(text, isSame ? around : undefined),
    source: {
      title: (tab?.title ?? '').slice(0, TITLE_LIMIT),
      url: isShort(tab?.url) ? tab.url : '',
      date: today(),
    },
  };
  await openEntryForm(begun, tab?.windowId);
}

function sentenceOf({ before, exact, after, language }: Around): string {
  const start = before.length;
  // A tag that is none makes the segmenter throw.
  const [known = 'en'] = LANGUAGES.filter((each) => language.startsWith(each));
  return sentenceAt(before + exact + after, start, start + exact.length, known).slice(0, OWN_TEXT_LIMIT);
}

async function languageOf(text: string, around: Around | undefined): Promise<Language> {
  const said = LANGUAGES.find((each) => around?.language.toLowerCase().startsWith(each));
  if (said) return said;
  const { languages } = await browser.i18n.detectLanguage(around ? around.before + around.exact + around.after : text);
  const tag = languages[0]?.language;
  return interfaceLanguage(tag === 'id' || tag === 'ms' || tag === 'en' ? tag : browser.i18n.getUILanguage());
}

/** Nothing that a page can say is trusted: whatever comes is made texts of, and of no great length. */
async function readAround(tabId: number, frameId: number): Promise<Around | undefined> {
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await browser.scripting.executeScript({ target, func: lookAround }).catch(() => []);
  const found = answer?.result as Partial<Record<keyof Around, unknown>> | undefined;
  if (!found) return undefined;
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, OWN_TEXT_LIMIT) : '');
  const { before, exact, after, language } = found;
  return { before: textOf(before), exact: textOf(exact), after: textOf(after), language: textOf(language) };
}

/** Runs in the page: can use nothing from outside itself. */
function lookAround(): Around | undefined {
  const LONG = 1500;
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: common } = range;
  let block = common instanceof Element ? common : common.parentElement;
  while (block?.parentElement && /^(?:inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  if (!block) return undefined;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const after = document.createRange();
  after.selectNodeContents(block);
  after.setStart(range.endContainer, range.endOffset);
  return {
    before: before.toString().slice(-LONG),
    exact: range.toString(),
    after: after.toString().slice(0, LONG),
    language: block.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}

/** @returns the day in the reader's own time, as ISO 8601 has it */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function isShort(url: string | undefined): url is string {
  return url !== undefined && url.length <= ADDRESS_LIMIT;
}
