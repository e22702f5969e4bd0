import {
  type Container,
  elementOfContainer,
  firstChildOf,
  isConnected,
  isShadowRoot,
  localName,
  rootOf,
  standApart,
} from './dom.ts';

/** Opens an element's shadow root, also a closed one; null when there is none. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** Elements other than custom ones that can have a shadow root (DOM standard, attachShadow). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Nothing tells when a root is attached to an element that is there already, so such elements are looked at again, after so many milliseconds. */
const LOOKS_MS = [50, 200, 800, 3000];

/** No more elements than this are waited for. */
const MOST = 1000;

/**
 * To open a root takes Chromium 1.7 microseconds, so ordinary elements with something in them, which hardly ever have one, are
 * asked for closed ones only so often: at first, and more with each change of the page.
 */
const PATIENCE = 5000;
const PATIENCE_MORE = 200;

/** The shadow roots of a page, and the elements that may yet get one. */
export class ShadowRoots {
  private readonly known = new Map<Element, ShadowRoot>();
  private readonly hopeful = new Set<Element>();
  private patience = PATIENCE;
  private looks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param open opens a root
   * @param attached called with elements that have got a root since they were first seen
   */
  constructor(
    private readonly open: OpenRoot,
    private readonly attached: (hosts: readonly Element[]) => void,
  ) {}

  /** @returns the root of an element, undefined when it has none; then it may be waited for one. */
  of(element: Element): ShadowRoot | undefined {
    const known = this.known.get(element);
    if (known) return known;
    const name = localName(element);
    const isCustom = name.includes('-');
    if (!isCustom && !HOSTS.has(name)) return undefined;
    const isLikely = isCustom || firstChildOf(element) === null;
    if (!isLikely) this.patience -= 1;
    const root = isLikely || this.patience > 0 ? this.open(element) : element.shadowRoot;
    if (root) this.know(element, root);
    else if (isLikely && this.hopeful.size < MOST) this.hope(element);
    return root ?? undefined;
  }

  /** @returns the root of an element if it is known to have one. */
  knownOf(element: Element): ShadowRoot | undefined {
    return this.known.get(element);
  }

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** @returns all known ones. */
  all(): Iterable<ShadowRoot> {
    return this.known.values();
  }

  /** @returns the shadow roots around a place, the innermost first. */
  around(place: Container): ShadowRoot[] {
    const roots: ShadowRoot[] = [];
    for (let root = rootOf(place); isShadowRoot(root); root = rootOf(elementOfContainer(root))) roots.push(root);
    return roots;
  }

  /** Looks at the elements that may have got a root; forgets those that have left the page. */
  look(): void {
    this.patience = Math.min(PATIENCE, this.patience + PATIENCE_MORE);
    for (const host of this.known.keys()) if (!isConnected(host)) this.known.delete(host);
    const hosts: Element[] = [];
    for (const element of this.hopeful) {
      const root = isConnected(element) ? this.open(element) : null;
      if (!root && isConnected(element)) continue;
      this.hopeful.delete(element);
      if (!root) continue;
      this.know(element, root);
      hosts.push(element);
    }
    if (hosts.length > 0) this.attached(hosts);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.known.clear();
    this.hopeful.clear();
  }

  private know(host: Element, root: ShadowRoot): void {
    this.known.set(host, root);
    standApart(host);
  }

  private hope(element: Element): void {
    this.hopeful.add(element);
    this.looks = 0;
    this.timer ??= setTimeout(() => this.lookAgain(), LOOKS_MS[0]);
  }

  private lookAgain(): void {
    this.timer = undefined;
    if (!document.hidden) this.look();
    this.looks += 1;
    const pause = LOOKS_MS[Math.min(this.looks, LOOKS_MS.length - 1)];
    if (this.hopeful.size > 0) this.timer = setTimeout(() => this.lookAgain(), pause);
  }
}
