import type { Allowance } from './allowance.ts';
import { isAskedForStyle } from './blocks.ts';
import {
  type Container,
  containerOf,
  holds,
  isConnected,
  isElement,
  isInline,
  isShadowRoot,
  isSkipped,
  isText,
  localName,
  parentOf,
  rootOf,
} from './dom.ts';

/** What changed in a page since the last report. */
export interface Changes {
  /** Containers whose own text changed. */
  readonly text: Set<Container>;
  /** Elements that came in or went, or whose meaning changed, with all below them. */
  readonly trees: Set<Element>;
  /** Elements whose text may have been shown or hidden. */
  readonly looks: Set<Element>;
  /** Whether something was taken out. */
  removed: boolean;
  /** Whether a frame was. */
  frames: boolean;
  /** Whether anything may have changed unseen. */
  all: boolean;
}

/** Attributes that show, hide or change what text is, and no others: pages change attributes all the time. */
const LOOKS = ['class', 'style', 'hidden', 'open', 'inert'];
const MEANING = ['contenteditable', 'role', 'lang'];

/** Changes are reported so long after the first of them, in milliseconds. */
const REST_MS = 40;

/**
 * From so many changed nodes between two reports on it is cheaper to look at the whole page once it is calmer (Dark Reader
 * uses the same number). Until then the page is not even watched: recording its changes would cost it a tenth of each frame.
 */
const STORM = 1000;

/** How long a stormy page is left alone, in milliseconds: longer each time, until it has been calm. */
const SHELTER_MS = 250;
const LONGEST_SHELTER_MS = 4000;

/** Gathers a page's changes, in all of its roots, and reports them a moment after the first. */
export class ChangeWatch {
  private readonly observer = new MutationObserver((records) => this.gather(records));
  private readonly roots = new Set<Node>();
  private changes = noChanges();
  /** How many nodes have changed since the last report. */
  private weight = 0;
  private shelter = SHELTER_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;

  /**
   * @param allowance what gathering is counted against
   * @param report called with all changes since the last call
   * @param stormed called when so much changes that the page is left alone for a moment
   */
  constructor(
    private readonly allowance: Allowance,
    private readonly report: (changes: Changes) => void,
    private readonly stormed: () => void,
  ) {}

  /** Watches a document or a shadow root too. */
  add(root: Node): void {
    this.roots.add(root);
    if (this.watching) this.observe(root);
  }

  /** @returns whether a document or shadow root is one of those that are watched. */
  watches(root: Node): boolean {
    return this.roots.has(root);
  }

  start(): void {
    this.watching = true;
    for (const root of this.roots) {
      if (isConnected(root)) this.observe(root);
      else this.roots.delete(root);
    }
  }

  stop(): void {
    this.watching = false;
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.clear();
  }

  private observe(root: Node): void {
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...LOOKS, ...MEANING],
    });
  }

  private gather(records: readonly MutationRecord[]): void {
    const began = performance.now();
    for (const record of records) {
      this.weight += 1 + record.addedNodes.length + record.removedNodes.length;
      if (this.weight > STORM) break;
      this.keep(record);
    }
    this.allowance.spend(performance.now() - began);
    if (this.weight > STORM) this.takeShelter();
    else this.timer ??= setTimeout(() => this.flush(), Math.max(REST_MS, this.allowance.wait()));
  }

  private takeShelter(): void {
    this.stop();
    // One storm is a page that draws itself anew, a second one an application that does not stop.
    this.allowance.changed(this.shelter > SHELTER_MS);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.start();
      this.report({ ...noChanges(), removed: true, frames: true, all: true });
    }, this.shelter);
    this.shelter = Math.min(this.shelter * 2, LONGEST_SHELTER_MS);
    const began = performance.now();
    this.stormed();
    this.allowance.spend(performance.now() - began);
  }

  private keep(record: MutationRecord): void {
    const { target, type } = record;
    if (type === 'attributes') {
      if (!isElement(target)) return;
      if (LOOKS.includes(record.attributeName ?? '')) {
        this.changes.looks.add(target);
        if (isAskedForStyle(target)) this.addText(target);
        return;
      }
      this.changes.trees.add(target);
      // Whether text around it is one run may depend on it too.
      const parent = parentOf(target);
      if (parent) this.addText(parent);
      return;
    }
    this.addText(target);
    if (isElement(target) && isStyle(target)) this.addLooksAround(target);
    if (record.removedNodes.length > 0) this.changes.removed = true;
    for (const node of record.removedNodes) {
      if (isText(node) || !isElement(node)) continue;
      // It may have gone to a shadow tree that nobody watches yet.
      this.changes.trees.add(node);
      this.changes.frames ||= holdsFrame(node);
      if (isStyle(node)) this.addLooksAround(target);
    }
    for (const node of record.addedNodes) {
      if (isText(node) || !isElement(node)) continue;
      this.changes.trees.add(node);
      if (isStyle(node)) this.addLooksAround(target);
    }
  }

  /** What a style sheet shows and hides is anywhere in its document or shadow tree. */
  private addLooksAround(place: Node): void {
    const root = rootOf(place);
    this.changes.looks.add(isShadowRoot(root) ? root.host : document.documentElement);
  }

  private addText(node: Node): void {
    const container = containerOf(node);
    if (container) this.changes.text.add(container);
  }

  private flush(): void {
    this.timer = undefined;
    this.shelter = SHELTER_MS;
    this.allowance.changed();
    this.report(this.clear());
  }

  private clear(): Changes {
    const { changes } = this;
    this.changes = noChanges();
    this.weight = 0;
    return changes;
  }
}

function isStyle(element: Element): boolean {
  const name = localName(element);
  return name === 'style' || name === 'link';
}

function holdsFrame(element: Element): boolean {
  return localName(element) === 'iframe' || holds(element, 'iframe');
}

function noChanges(): Changes {
  return { text: new Set(), trees: new Set(), looks: new Set(), removed: false, frames: false, all: false };
}

/**
 * @param element an element that came into the page
 * @returns the topmost containers in it; an inline element is none itself
 */
export function topContainers(element: Element): Element[] {
  const found: Element[] = [];
  const waiting = [element];
  // Pages nest elements deeper than a call may call itself.
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (isSkipped(at)) continue;
    if (!isInline(at)) found.push(at);
    else for (let child = at.lastElementChild; child; child = child.previousElementSibling) waiting.push(child);
  }
  return found;
}
