import { type EntryRef, type Findings, type LanguageHints, type Matcher, primaryLanguage } from '../glossary/index.ts';
import { Allowance } from './allowance.ts';
import { type Block, ContainerReader, placeOf } from './blocks.ts';
import { type Changes, ChangeWatch, topContainers } from './changes.ts';
import {
  attribute,
  type Container,
  closest,
  containerOf,
  contains,
  firstChildOf,
  isConnected,
  isElement,
  isInSkipped,
  localName,
  parentOf,
  textIn,
} from './dom.ts';
import type { PageNames } from './explained/page-names.ts';
import type { Found, Marks } from './marks.ts';
import { type Job, ReadQueue, type Task } from './read-queue.ts';
import { type OpenRoot, ShadowRoots } from './shadow-roots.ts';
import { Slices } from './slices.ts';
import { visibleContainers } from './visible.ts';

/** What a scanner needs of the page's surroundings. */
export interface ScanSources {
  /** What is known of the language of the text in a container. */
  hintsAt(container: Container): LanguageHints;
  readonly openRoot: OpenRoot;
  /** What knows the acronyms that the page explains itself; undefined as long as nobody has to know. */
  pageNames(block: Block, container: Container): PageNames | undefined;
}

/** What a scanner tells. */
export interface ScanEvents {
  /** The marks of a container were found anew. */
  found(container: Container): void;
  /** Containers left the page. */
  lost(containers: readonly Container[]): void;
  /** Text may have been shown or hidden in these elements. */
  looked(elements: ReadonlySet<Element>): void;
  /** Frames were taken out of the page. */
  framesGone(): void;
  /** The page has changed, or is looked at again. */
  stirred(): void;
  /** All that was waiting has been scanned. */
  rested(): void;
}

/** What following changes may cost, and in a stream of them; and so many milliseconds when the page went elsewhere, or explains a name. */
const CALM = { share: 0.05, burst: 2000 };
const STREAM = { share: 0.01, burst: 50 };
const NEW_PAGE_MS = 250;
const NEW_NAME_MS = 250;

/** Small steps, so that a slice ends in time: nodes read at once, UTF-16 code units matched at once. */
const NODES = 200;
const TEXT = 4000;

/** So many containers at most are read in one step: to look at the clock for each costs as much as to read a small one. */
const CONTAINERS = 8;

/** Keeps the marks of a page equal to what a fresh scan would find: scans it once, then follows its changes. */
export class Scanner {
  private readonly queue = new ReadQueue((task) => this.open(task));
  /** What was found in the container that is being read. */
  private found: Found[] = [];
  /** How much text has been matched in this step. */
  private text = 0;
  private readonly allowance = new Allowance(CALM, STREAM);
  private readonly slices = new Slices(() => this.step(), this.allowance);
  private readonly watch = new ChangeWatch(
    this.allowance,
    (changes) => this.follow(changes),
    // Marks whose text is gone would have each frame of the storm look for it.
    () => this.drop(),
  );
  /** What was looked through for names of the page's last. */
  private looked: Job | undefined;
  /** Whether what is done once for ambiguous names is being done. */
  private isPreparing = false;
  private title: string | undefined;
  /** What knows the page's own names, and of how many it knew when all was read last. */
  private names: PageNames | undefined;
  private namesRead = 0;
  private address = location.href;
  /** Something changed while nobody could see it. */
  private missed = false;
  private readonly off = new AbortController();
  /** Where text may stand besides the document. */
  readonly roots: ShadowRoots;

  constructor(
    private readonly root: Document,
    private readonly matcher: Matcher,
    private readonly marks: Marks,
    private readonly sources: ScanSources,
    private readonly events: ScanEvents,
  ) {
    this.roots = new ShadowRoots(sources.openRoot, (hosts) => this.enter(hosts, true));
    this.watch.add(root);
  }

  start(): void {
    this.watch.start();
    const { signal } = this.off;
    document.addEventListener('visibilitychange', () => this.catchUp(), { signal });
    // A style sheet has come, and may show or hide anything.
    const loaded = ({ target }: Event): void => {
      if (target instanceof HTMLLinkElement) this.events.looked(new Set([this.root.documentElement]));
    };
    document.addEventListener('load', loaded, { capture: true, signal });
    this.restart();
  }

  /** Scans the whole page, what is in sight first, and as fast as it can. */
  restart(): void {
    this.allowance.lift();
    this.title = undefined;
    this.scanAll();
  }

  stop(): void {
    this.off.abort();
    this.watch.stop();
    this.slices.stop();
    this.roots.stop();
    this.queue.clear();
  }

  /** Reads some containers again, as more can be told of what stands in them. */
  readAgain(containers: Iterable<Container>): void {
    this.allowance.grant(NEW_NAME_MS);
    for (const container of containers) this.queue.add(container);
    this.slices.wake();
  }

  private scanAll(): void {
    this.queue.clear();
    this.readTitle();
    this.addAll();
  }

  /** @param again whether only for names of the page's that were not known when it was read */
  private addAll(again = false): void {
    this.namesRead = this.names?.count ?? 0;
    this.queue.addTree(this.root.documentElement, again);
    for (const container of visibleContainers(this.root, this.roots)) this.queue.add(container);
    this.slices.wake();
  }

  private catchUp(): void {
    this.events.stirred();
    if (document.hidden || !this.missed || this.off.signal.aborted) return;
    this.missed = false;
    this.watch.start();
    this.rescan();
  }

  private step(): boolean {
    if (this.isPreparing) {
      this.isPreparing = this.matcher.prepare();
      return true;
    }
    const job = this.queue.current();
    if (job) {
      this.workFrom(job);
      return true;
    }
    const open = this.marks.nextToSettle();
    if (open) {
      if (this.marks.settle(open)) this.events.found(open);
      return true;
    }
    if ((this.names?.count ?? 0) > this.namesRead) {
      // What was read before a name was known may have it; there are not many, and each is soon said.
      this.allowance.grant(NEW_NAME_MS);
      this.addAll(true);
      return true;
    }
    // It would keep a part of the page that is taken out later.
    this.looked = undefined;
    this.allowance.limit();
    this.events.rested();
    return false;
  }

  private open({ container, again }: Task): ContainerReader {
    this.found = [];
    if (isElement(container) && this.roots.of(container)) this.enter([container], false, again);
    return new ContainerReader(container, (element) => this.roots.of(element) !== undefined);
  }

  /** Reads a little further in a job, and in those after it as long as that is little. */
  private workFrom(first: Job): void {
    this.text = 0;
    for (let left = CONTAINERS, job: Job | undefined = first; job; job = this.queue.current()) {
      const isDone = this.work(job);
      left -= 1;
      if (!isDone || left === 0 || this.text > TEXT) return;
    }
  }

  /** Reads a little further in a job: first the container is read, then its blocks are, one by one. @returns whether it is done */
  private work(job: Job): boolean {
    const { container, deep, again, reader } = job;
    if (again && this.looked !== job) {
      this.looked = job;
      if (this.hasNoNames(container)) {
        this.queue.done();
        return true;
      }
    }
    if (reader.read(NODES)) return false;
    const { blocks, below } = reader;
    const { found } = this;
    let known: LanguageHints | undefined;
    const hints = (): LanguageHints => {
      known ??= this.sources.hintsAt(container);
      return known;
    };
    while (found.length < blocks.length) {
      const block = blocks[found.length] as Block;
      this.text += block.text.length;
      if (this.text > TEXT && this.text > block.text.length) return false;
      const findings = this.read(block, container, hints);
      if (!findings) return false;
      found.push({ block, findings });
    }
    this.queue.done();
    const hadMarks = this.marks.of(container).length > 0;
    this.marks.set(container, found, (entry) => this.refOf(entry));
    if (hadMarks || this.marks.of(container).length > 0) this.events.found(container);
    for (const term of this.names?.explainedBy(container) ?? []) this.queue.add(term);
    for (let i = below.length - 1; i >= 0; i -= 1) {
      const next = below[i];
      if (next && (deep || this.isUnknownHost(next))) this.queue.addTree(next, again);
    }
    return true;
  }

  /** Whether none of the page's names can be in a container: its text as a whole says so sooner than its nodes. */
  private hasNoNames(container: Container): boolean {
    const text = this.roots.isEmpty ? textIn(container) : undefined;
    this.text += text?.length ?? 0;
    return text !== undefined && !this.names?.mayBeIn(text);
  }

  /** Whether an element turned out to have a shadow tree only now: what looks like part of a run may be a host. */
  private isUnknownHost(element: Element): boolean {
    // A span may have been set apart by another reading.
    const root = localName(element) === 'span' ? this.roots.of(element) : this.roots.knownOf(element);
    return root !== undefined && !this.watch.watches(root);
  }

  /** @returns undefined when the matcher has to be prepared first */
  private read(block: Block, container: Container, hints: () => LanguageHints): Findings | undefined {
    const findings = this.matcher.findNow(block.text, hints);
    if (!findings) {
      this.isPreparing = true;
      return undefined;
    }
    const meant = this.inOurLanguages(block, container, findings);
    const names = this.sources.pageNames(block, container);
    this.names ??= names;
    return names ? names.read(block, container, meant, this.matcher) : meant;
  }

  /** Leaves out names in a quotation that mean something else in its language. */
  private inOurLanguages(block: Block, container: Container, { matches, evidence }: Findings): Findings {
    if (matches.length === 0) return { matches, evidence };
    const kept = matches.filter((match) => {
      const quoted = quotedLanguage(block, match.start, container);
      return quoted === undefined || this.matcher.holdsIn(match, quoted);
    });
    if (kept.length === matches.length) return { matches, evidence };
    const entries = new Set(kept.filter(({ undecided }) => !undecided).map(({ entry }) => entry));
    return { matches: kept, evidence: { ...evidence, named: evidence.named.filter((entry) => entries.has(entry)) } };
  }

  private refOf(entry: number): EntryRef {
    return entry < 0 && this.names ? this.names.refOf(entry) : this.matcher.refOf(entry);
  }

  private follow(changes: Changes): void {
    this.events.stirred();
    if (this.off.signal.aborted) return;
    if (document.hidden) {
      // What changes while nobody looks is read once, when somebody does.
      this.missed = true;
      this.watch.stop();
      return;
    }
    if (location.href !== this.address) {
      this.address = location.href;
      this.allowance.grant(NEW_PAGE_MS);
    }
    if (changes.all) {
      this.rescan();
      return;
    }
    // What the root's element says of the language holds for the title too.
    if (changes.trees.has(this.root.documentElement)) this.title = undefined;
    const titled = this.readTitle();
    const gone = changes.removed ? this.drop() : 0;
    if (changes.frames) this.events.framesGone();
    if (changes.looks.size > 0) this.events.looked(changes.looks);
    this.queue.changed(changes.text);
    this.enqueueTrees(changes.trees);
    for (const container of changes.text) this.queue.add(container);
    this.roots.look();
    // Most changes of most pages have nothing to do with marks; then there is nothing to decide anew.
    if (!this.queue.isEmpty || titled || gone > 0) this.slices.wake();
  }

  /** Everything may have changed. */
  private rescan(): void {
    this.drop();
    // What is skipped now is not come to again.
    for (const container of [...this.marks.containers()]) if (isInSkipped(container)) this.clear(container);
    this.events.framesGone();
    this.roots.look();
    this.scanAll();
  }

  /** Forgets what has left the page. @returns how many containers did */
  private drop(): number {
    const gone = this.marks.dropDisconnected();
    if (gone.length > 0) this.events.lost(gone);
    return gone.length;
  }

  /** The title is not marked, but what it says counts. @returns whether it is another than before */
  private readTitle(): boolean {
    const { title } = this.root;
    if (title === this.title) return false;
    this.title = title;
    this.marks.setTitle(this.matcher.find(title, this.sources.hintsAt(this.root.documentElement)).evidence);
    return true;
  }

  /** Reads the shadow trees of some elements. */
  private enter(hosts: readonly Element[], isLate = false, again = false): void {
    for (const host of hosts) {
      const root = this.roots.knownOf(host);
      if (!root) continue;
      // It may have been part of a run until now.
      const around = host.parentNode && containerOf(host.parentNode);
      if (around && isLate) this.queue.add(around);
      // What was not watched was never read.
      const isKnown = this.watch.watches(root);
      this.watch.add(root);
      // Where nothing is marked it may have been waited for since before that was so.
      if (!isInSkipped(root)) this.queue.addTree(root, again && isKnown);
    }
    this.slices.wake();
  }

  private enqueueTrees(elements: ReadonlySet<Element>): void {
    const skipped = new Set<Element>();
    for (const element of elements) {
      if (!isConnected(element)) continue;
      if (isInSkipped(element)) {
        if (this.marks.has(element) || firstChildOf(element) || this.roots.knownOf(element)) skipped.add(element);
      } else for (const container of topContainers(element)) this.queue.addTree(container);
    }
    if (skipped.size > 0) this.unmark(skipped);
  }

  /** Elements came to where nothing is marked, or became such themselves. */
  private unmark(elements: ReadonlySet<Element>): void {
    this.queue.skipped();
    for (const inside of this.marks.within(elements, (element) => this.roots.knownOf(element) !== undefined))
      this.clear(inside);
    this.slices.wake();
  }

  private clear(container: Container): void {
    this.marks.set(container, [], (entry) => this.refOf(entry));
    this.events.found(container);
  }
}

/** @returns what an inline element around a place says of its language ("<i lang=fr>"), undefined when none does */
function quotedLanguage(block: Block, offset: number, container: Container): string | undefined {
  const around = parentOf(placeOf(block, offset, false).node);
  if (!around || around === container || !isElement(around)) return undefined;
  const nearest = closest(around, '[lang]');
  if (!nearest || nearest === container || !contains(container, nearest)) return undefined;
  return primaryLanguage(attribute(nearest, 'lang'));
}
