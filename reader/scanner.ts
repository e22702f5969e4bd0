import { type Findings, type LanguageHints, type Matcher, primaryLanguage } from '../glossary/index.ts';
import { type Block, placeOf, readContainer, walkerOver } from './blocks.ts';
import { type Changes, ChangeWatch, topContainers } from './changes.ts';
import { attribute, closest, containerOf, contains, isElement, isInSkipped, parentOf } from './dom.ts';
import type { Marks } from './marks.ts';
import { Slices } from './slices.ts';

/** What a scanner tells. */
export interface ScanEvents {
  /** The marks of a container were found anew. */
  found(container: Element): void;
  /** Containers left the page. */
  lost(containers: readonly Element[]): void;
  /** Text may have been shown or hidden. */
  looked(containers: readonly Element[]): void;
  /** Frames were taken out of the page. */
  framesGone(): void;
  /** All that was waiting has been scanned. */
  rested(): void;
}

/** A container to read, with the containers below it or without. */
interface Task {
  readonly container: Element;
  readonly deep: boolean;
}

/** Keeps the marks of a page equal to what a fresh scan would find: scans it once, then follows its changes. */
export class Scanner {
  /** A stack: the last task is next, so that children come in document order and urgent ones at once. */
  private readonly tasks: Task[] = [];
  private readonly slices = new Slices(() => this.step());
  private readonly watch: ChangeWatch;
  private readonly walker: TreeWalker;
  private title: string | undefined;

  constructor(
    private readonly root: Document,
    private readonly matcher: Matcher,
    private readonly marks: Marks,
    private readonly hintsAt: (container: Element) => LanguageHints,
    private readonly events: ScanEvents,
  ) {
    this.watch = new ChangeWatch(root, (changes) => this.follow(changes));
    this.walker = walkerOver(root);
  }

  start(): void {
    this.watch.start();
    this.restart();
  }

  /** Scans the whole page, what is in sight first. */
  restart(): void {
    this.tasks.length = 0;
    this.title = undefined;
    this.readTitle();
    this.tasks.push({ container: this.root.documentElement, deep: true });
    for (const container of visibleContainers(this.root)) this.tasks.push({ container, deep: false });
    this.slices.wake();
  }

  stop(): void {
    this.watch.stop();
    this.slices.stop();
    this.tasks.length = 0;
  }

  private step(): boolean {
    const task = this.tasks.pop();
    if (task) this.scan(task);
    if (this.tasks.length > 0) return true;
    this.settle();
    return false;
  }

  private scan({ container, deep }: Task): void {
    if (!contains(this.root, container)) return;
    const { blocks, containers } = readContainer(container, this.walker);
    const known = this.marks.of(container).length > 0;
    const found: { block: Block; findings: Findings }[] = [];
    if (blocks.length > 0) {
      const hints = this.hintsAt(container);
      for (const block of blocks) found.push({ block, findings: this.read(block, container, hints) });
    }
    this.marks.set(container, found, (entry) => this.matcher.refOf(entry));
    if (known || this.marks.of(container).length > 0) this.events.found(container);
    if (!deep) return;
    for (let i = containers.length - 1; i >= 0; i -= 1) {
      const below = containers[i];
      if (below) this.tasks.push({ container: below, deep: true });
    }
  }

  private read(block: Block, container: Element, hints: LanguageHints): Findings {
    const { matches, evidence } = this.matcher.find(block.text, hints);
    const kept = matches.filter((match) => {
      const quoted = quotedLanguage(block, match.start, container);
      return quoted === undefined || this.matcher.holdsIn(match, quoted);
    });
    if (kept.length === matches.length) return { matches, evidence };
    const entries = new Set(kept.filter(({ undecided }) => !undecided).map(({ entry }) => entry));
    return { matches: kept, evidence: { ...evidence, named: evidence.named.filter((entry) => entries.has(entry)) } };
  }

  private follow(changes: Changes): void {
    // What the root's element says of the language holds for the title too.
    if (changes.trees.has(this.root.documentElement)) this.title = undefined;
    const titled = this.readTitle();
    const gone = changes.removed ? this.marks.dropDisconnected() : [];
    if (gone.length > 0) this.events.lost(gone);
    if (changes.frames) this.events.framesGone();
    const affected = this.marks.within(changes.looks);
    if (affected.length > 0) this.events.looked(affected);
    for (const element of changes.trees) this.enqueueTree(element);
    for (const container of changes.text) this.enqueue(container, false);
    if (this.tasks.length > 0) this.slices.wake();
    // Most changes of most pages have nothing to do with marks; then there is nothing to count anew.
    else if (titled || gone.length > 0 || affected.length > 0) this.settle();
  }

  /** The page as a whole has its say, and then it rests. */
  private settle(): void {
    for (const container of this.marks.settle()) this.events.found(container);
    this.events.rested();
  }

  /** The title is not marked, but what it says counts. @returns whether it is another than before */
  private readTitle(): boolean {
    const { title } = this.root;
    if (title === this.title) return false;
    this.title = title;
    this.marks.setTitle(this.matcher.find(title, this.hintsAt(this.root.documentElement)).evidence);
    return true;
  }

  private enqueueTree(element: Element): void {
    if (!contains(this.root, element)) return;
    if (isInSkipped(element)) this.unmark(element);
    else for (const container of topContainers(element)) this.tasks.push({ container, deep: true });
  }

  private enqueue(container: Element, deep: boolean): void {
    if (!contains(this.root, container)) return;
    if (isInSkipped(container)) this.unmark(container);
    else this.tasks.push({ container, deep });
  }

  /** An element became one that is never marked. */
  private unmark(element: Element): void {
    for (const container of this.marks.within(new Set([element]))) {
      this.marks.set(container, [], (entry) => this.matcher.refOf(entry));
      this.events.found(container);
    }
  }
}

/** @returns what an inline element around a place says of its language ("<i lang=fr>"), undefined when none does */
function quotedLanguage(block: Block, offset: number, container: Element): string | undefined {
  const around = parentOf(placeOf(block, offset, false).node);
  if (!around || around === container || !isElement(around)) return undefined;
  const nearest = closest(around, '[lang]');
  if (!nearest || nearest === container || !contains(container, nearest)) return undefined;
  return primaryLanguage(attribute(nearest, 'lang'));
}

/** Where the viewport is probed for the text that the reader sees first, in parts of its width and height. */
const PROBES_X = [0.25, 0.5, 0.75];
const PROBES_Y = [0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0.05];

/** @returns the containers at a few points of the viewport, the topmost last. */
function visibleContainers(root: Document): Set<Element> {
  const found = new Set<Element>();
  for (const y of PROBES_Y) {
    for (const x of PROBES_X) {
      const hit = root.elementFromPoint(x * innerWidth, y * innerHeight);
      const container = hit && containerOf(hit);
      if (container && contains(root, container) && !isInSkipped(container)) found.add(container);
    }
  }
  return found;
}
