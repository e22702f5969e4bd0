import type { Page } from 'puppeteer-core';
import type { Rect } from './marks.ts';
import { type Mouse, middleOf, type Point } from './mouse.ts';
import type { Named, PopoverHost } from './remote-node.ts';
import { type UntilOptions, until } from './until.ts';

/** What the popover needs to know of the page that it is in. */
export interface PopoverPlace {
  readonly page: Page;
  readonly mouse: Mouse;
  /** Looks the host up anew, as it may be moved into a dialog and back. */
  findHost(): Promise<PopoverHost | null>;
}

/** The card that explains a mark, seen as a reader and as assistive technology see it. */
export class Popover {
  readonly #place: PopoverPlace;

  constructor(place: PopoverPlace) {
    this.#place = place;
  }

  /** @returns whether it is shown now */
  async isOpen(): Promise<boolean> {
    return (await this.look()) !== null;
  }

  /**
   * @returns what it shows and where, in a form to be compared; null when it is not open. It is one call, because a
   * popover may close, or show something else, between two
   */
  async look(): Promise<string | null> {
    const found = await this.#place.findHost();
    if (!found) return null;
    const seen = await found.root.call((root) => {
      const host = root.host as HTMLElement;
      const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
      // On its way out it may still be in the top layer, but nobody can use it any more.
      if (!dialog?.checkVisibility() || !host.matches(':popover-open') || host.inert) return null;
      return { box: dialog.getBoundingClientRect().toJSON() as Rect, text: dialog.innerText };
    });
    return seen && JSON.stringify(seen);
  }

  /** Waits until it is no longer shown. */
  async closed(): Promise<void> {
    await until('the popover to close', async () => !(await this.isOpen()));
  }

  /** @returns the accessible name of the dialog: the headword */
  async name(): Promise<string> {
    return (await this.#only('dialog')).name;
  }

  /** @returns all the text that it shows */
  async text(): Promise<string> {
    return (await this.#open()).root.call(
      (root) => root.querySelector<HTMLElement>('[role="dialog"]')?.innerText ?? '',
    );
  }

  /** @returns the accessible names of its buttons, in order */
  buttons(): Promise<readonly string[]> {
    return this.names('button');
  }

  /** @returns the accessible names of its elements with a role, in order */
  async names(role: string): Promise<readonly string[]> {
    return (await this.#withRole(role)).map(({ name }) => name);
  }

  /** @returns the dialog's place in the page's viewport */
  async rect(): Promise<Rect> {
    return this.#rectOf(await this.#only('dialog'));
  }

  /**
   * Moves the mouse to a button and clicks it, waiting for it to be there.
   *
   * @param name its accessible name
   * @param role for what is not a button: "link", "menuitem", …
   * @throws when there is none of that name, or something lies over it
   */
  async click(name: string, role = 'button'): Promise<void> {
    const find = async (): Promise<Named | undefined> =>
      (await this.#withRole(role)).find((candidate) => candidate.name === name);
    try {
      await this.#clickOn(find);
    } catch (cause) {
      const names = await this.names(role);
      throw new Error(`Cannot click the ${role} "${name}"; there are: ${names.join(', ') || 'none'}`, { cause });
    }
  }

  /** @returns the middle of a button, scrolled into view */
  placeOf(name: string): Promise<Point> {
    return this.#reach(async () => (await this.#withRole('button')).find((button) => button.name === name));
  }

  /** Clicks into the only text field and types at its end, key by key. */
  async type(text: string): Promise<void> {
    await this.#clickOn(() => this.#only('textbox'));
    await (await this.#only('textbox')).call((node) => {
      const { value } = node as HTMLTextAreaElement;
      (node as HTMLTextAreaElement).setSelectionRange(value.length, value.length);
    });
    await this.#place.page.keyboard.type(text);
  }

  /** @returns what has focus in it, and whether one sees that; nothing when focus is elsewhere */
  async focused(): Promise<{ readonly name: string; readonly ring: boolean } | null> {
    return (await this.#open()).root.call((root) => {
      const at = root.activeElement;
      if (!at) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return { name: at.getAttribute('aria-label') ?? at.textContent ?? '', ring };
    });
  }

  /** @returns what the text field holds */
  async typed(): Promise<string> {
    return (await this.#only('textbox')).call((field) => (field as HTMLTextAreaElement).value);
  }

  /**
   * @returns the popover as a piece of HTML with an open shadow root, styles included, for tools that cannot see into
   * the closed one: `bench.openHtml(await popover.html())`
   */
  async html(): Promise<string> {
    const { host, root } = await this.#open();
    const style = await host.call((element) => element.getAttribute('style') ?? '');
    const inside = await root.call((node) => {
      const sheets = node.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return (sheets.length > 0 ? `<style>${sheets.join('\n')}</style>` : '') + node.innerHTML;
    });
    return `<div style="${style.replaceAll('"', '&quot;')}"><template shadowrootmode="open">${inside}</template></div>`;
  }

  /**
   * Waits until it has come to its place and its content stays the same.
   *
   * @param word when given, also until it stands beside this: on its way the mouse may have rested on another mark
   */
  async settle(word?: Rect, options?: UntilOptions): Promise<void> {
    let last: string | null = null;
    await until(
      'the popover to rest beside its word',
      async () => {
        const now = await this.look();
        const rests = now !== null && now === last;
        last = now;
        return rests && (!word || isBeside(await this.rect(), word));
      },
      options,
    );
  }

  /** @returns whether it has {@link settle}d within so many milliseconds */
  settles(timeout: number, word: Rect): Promise<boolean> {
    return this.settle(word, { timeout }).then(
      () => true,
      () => false,
    );
  }

  async #open(): Promise<PopoverHost> {
    const found = await this.#place.findHost();
    if (!found) throw new Error('There is no popover.');
    return found;
  }

  async #withRole(role: string): Promise<readonly Named[]> {
    return (await this.#open()).root.withRole(role);
  }

  async #only(role: string): Promise<Named> {
    const elements = await this.#withRole(role);
    const [element] = elements;
    if (!element || elements.length > 1)
      throw new Error(`The popover has ${elements.length} elements with role ${role}.`);
    return element;
  }

  async #rectOf(element: Named): Promise<Rect> {
    return element.call((node): Rect => node.getBoundingClientRect().toJSON() as Rect);
  }

  /** Goes to an element with the mouse and clicks it where it then is, when it has been there for long enough to be seen. */
  async #clickOn(find: () => Promise<Named | undefined>): Promise<void> {
    const { mouse } = this.#place;
    let last: Point | undefined;
    let since = 0;
    const at = await until('it to stand still under the pointer', async () => {
      const now = await this.#reach(find);
      if (now.x === last?.x && now.y === last.y) return performance.now() - since > SEEN_MS && now;
      last = now;
      since = performance.now();
      await mouse.moveTo(now);
      return false;
    });
    await mouse.click(at);
  }

  /**
   * @returns the middle of an element, scrolled into view; in one call, as it may be rendered anew between two
   * @throws when it is not there, or not the one that a click at that point would meet
   */
  async #reach(find: () => Promise<Named | undefined>): Promise<Point> {
    const element = await find();
    if (!element) throw new Error('It is not there.');
    const { rect, over } = await element.call(async (node) => {
      node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      // A card that has grown or shrunk comes to its place in the next frame; a hidden page has none.
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
        setTimeout(resolve, 100);
      });
      if (!node.isConnected) return { rect: null, over: null };
      const box = node.getBoundingClientRect();
      const top = (node.getRootNode() as ShadowRoot).elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const reachable = top !== null && node.contains(top);
      return {
        rect: { x: box.x, y: box.y, width: box.width, height: box.height },
        over: reachable ? null : (top?.outerHTML ?? 'nothing').slice(0, 200),
      };
    });
    if (!rect) throw new Error('It has just been replaced.');
    if (over !== null) throw new Error(`A click would meet ${over}`);
    return middleOf(rect);
  }
}

/** What has moved less than this ago cannot be pressed (reader/press-guard.ts: 250), in milliseconds. */
const SEEN_MS = 300;

/** The most that the popover stands away from its word, in CSS pixels: its gap, and the word's line being higher than its letters. */
const BESIDE = 20;

function isBeside(card: Rect, word: Rect): boolean {
  const below = card.y - (word.y + word.height);
  const above = word.y - (card.y + card.height);
  const gap = Math.max(below, above);
  const meet = card.x < word.x + word.width && word.x < card.x + card.width;
  return meet && gap >= 0 && gap <= BESIDE;
}
