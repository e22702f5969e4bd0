import { browser } from 'wxt/browser';

/** What opens a side panel in each browser; phones have none. */
interface Openers {
  readonly sidePanel?: { open(beside: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * @returns what opens the side panel beside a tab, to be called before anything else while a press is handled: browsers
 *   allow it to nobody else. Undefined where there is none
 */
export function sidePanelOpener(): ((tabId: number) => Promise<void>) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Openers;
  if (import.meta.env.FIREFOX) return sidebarAction && (() => sidebarAction.open());
  return sidePanel && ((tabId) => sidePanel.open({ tabId }));
}
