import type { Page } from 'puppeteer-core';

/** What the address bar suggests. */
export interface Suggested {
  readonly content: string;
  readonly description: string;
}

/** What happens to the extension outside of pages: told to it by the browser's own part for it, as if it had happened. */
export interface BrowserEvents {
  /** A reader types after the extension's keyword in the address bar. @returns what is suggested */
  typeInAddressBar(text: string): Promise<readonly Suggested[]>;
  /** A reader chooses that, or presses Enter. */
  enterInAddressBar(text: string): Promise<void>;
  /** A reader chooses an item of the menu of a selection on the page in front. */
  chooseInMenu(item: string, selection: string): Promise<void>;
  /** A reader presses the keys of a command. */
  pressCommand(name: string): Promise<void>;
  /** @returns the address of what the toolbar's popup shows, nothing while that is closed */
  popup(): Promise<string | undefined>;
  /** @returns what stands in the popup, as a page; nothing where no test can look into it */
  intoPopup(): Promise<Page | undefined>;
  closePopup(): Promise<void>;
}
