import type { ContainerReader } from './blocks.ts';
import { type Container, isConnected, isInSkipped } from './dom.ts';

/** A container to read, with all that is below it or only what stands directly in it. */
export interface Task {
  readonly container: Container;
  readonly deep: boolean;
  /** Whether it was read before, and is looked through only for names of the page's that were not known then. */
  readonly again: boolean;
}

/** A task under way. */
export interface Job extends Task {
  readonly reader: ContainerReader;
}

/** What is to be read, and what is being read. */
export class ReadQueue {
  /** A stack: the last task is next, so that children come in document order and urgent ones at once. */
  private tasks: Task[] = [];
  /** The containers of those tasks that are not deep: however often they change, they wait once. */
  private readonly waiting = new Set<Container>();
  private job: Job | undefined;
  /** Whether something that was to be read may be where nothing is marked now. */
  private hasSkipped = false;

  /** @param open begins to read a container */
  constructor(private readonly open: (task: Task) => ContainerReader) {}

  get isEmpty(): boolean {
    return this.tasks.length === 0;
  }

  clear(): void {
    this.tasks = [];
    this.waiting.clear();
    this.job = undefined;
  }

  /** Adds a container with all that is below it. */
  addTree(container: Container, again = false): void {
    this.tasks.push({ container, deep: true, again });
  }

  /** Adds a container without what is below it, unless nothing is marked there. */
  add(container: Container): void {
    if (this.waiting.has(container) || !isConnected(container) || isInSkipped(container)) return;
    this.waiting.add(container);
    this.tasks.push({ container, deep: false, again: false });
  }

  /** Containers have changed: one of them that is being read is read again, as deep as it was to be. */
  changed(containers: ReadonlySet<Container>): void {
    if (!this.job || !containers.has(this.job.container)) return;
    this.tasks.push(this.job);
    this.job = undefined;
  }

  /** Elements came to where nothing is marked, or became such themselves. */
  skipped(): void {
    this.hasSkipped = true;
    if (this.job && isInSkipped(this.job.container)) this.job = undefined;
  }

  /** @returns what is being read, or else what is next; undefined when nothing is left */
  current(): Job | undefined {
    if (this.job && !isConnected(this.job.container)) this.job = undefined;
    this.job ??= this.next();
    if (!this.job) this.hasSkipped = false;
    return this.job;
  }

  /** The current job is done. */
  done(): void {
    this.job = undefined;
  }

  private next(): Job | undefined {
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) {
      const { container, deep } = task;
      if (!deep) this.waiting.delete(container);
      if (!isConnected(container) || (this.hasSkipped && isInSkipped(container))) continue;
      return { ...task, reader: this.open(task) };
    }
    return undefined;
  }
}
