import { containerOf, isElement, isInline, isText, localName } from './dom.ts';

/** What changed in a page since the last report. */
export interface Changes {
  /** Containers whose own text changed. */
  readonly text: Set<Element>;
  /** Elements that came in, or whose meaning changed, with all below them. */
  readonly trees: Set<Element>;
  /** Elements whose text may have been shown or hidden. */
  readonly looks: Set<Element>;
  /** Whether something was taken out. */
  removed: boolean;
  /** Whether a frame was. */
  frames: boolean;
}

/** Attributes that show, hide or change what text is, and no others: pages change attributes all the time. */
const LOOKS = ['class', 'style', 'hidden', 'open', 'inert'];
const MEANING = ['contenteditable', 'role', 'lang'];

/** From so many records in one batch on, a page is in a storm and waits longer (Dark Reader uses the same number). */
const STORM = 1000;
const REST_MS = 40;
const STORM_REST_MS = 250;

/** Gathers a page's changes and reports them a moment after the first; later after a storm's. */
export class ChangeWatch {
  private readonly observer = new MutationObserver((records) => this.gather(records));
  private changes = noChanges();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param report called with all changes since the last call */
  constructor(
    private readonly root: Node,
    private readonly report: (changes: Changes) => void,
  ) {}

  start(): void {
    this.observer.observe(this.root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...LOOKS, ...MEANING],
    });
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.changes = noChanges();
  }

  private gather(records: readonly MutationRecord[]): void {
    for (const record of records) this.add(record);
    this.timer ??= setTimeout(() => this.flush(), records.length > STORM ? STORM_REST_MS : REST_MS);
  }

  private add(record: MutationRecord): void {
    const { target, type } = record;
    if (type === 'attributes') {
      if (!isElement(target)) return;
      if (LOOKS.includes(record.attributeName ?? '')) {
        this.changes.looks.add(target);
        return;
      }
      // An inline element's text belongs to the container around it.
      this.changes.trees.add(target);
      const around = containerOf(target);
      if (around) this.changes.text.add(around);
      return;
    }
    const container = containerOf(target);
    if (container) this.changes.text.add(container);
    if (record.removedNodes.length > 0) this.changes.removed = true;
    for (const node of record.removedNodes) this.changes.frames ||= isElement(node) && holdsFrame(node);
    for (const node of record.addedNodes) {
      if (!isText(node) && isElement(node)) this.changes.trees.add(node);
    }
  }

  private flush(): void {
    this.timer = undefined;
    const { changes } = this;
    this.changes = noChanges();
    this.report(changes);
  }
}

function holdsFrame(element: Element): boolean {
  return localName(element) === 'iframe' || element.querySelector('iframe') !== null;
}

function noChanges(): Changes {
  return { text: new Set(), trees: new Set(), looks: new Set(), removed: false, frames: false };
}

/**
 * @param element an element that came into the page
 * @returns the topmost containers in it; an inline element is none itself
 */
export function topContainers(element: Element): Element[] {
  if (!isInline(element)) return [element];
  return Array.from(element.children).flatMap(topContainers);
}
