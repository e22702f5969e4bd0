import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Graph } from './graph.ts';
import type { Point, Size } from './labels.ts';

/** So many steps the simulation makes: d3's own number, after which it has come to rest. */
const STEPS = 300;

/** What makes the shipped glossary's map compact with lines that can still be followed: found by trying. */
const DISTANCE = 50;
const CHARGE = 200;
const GRAVITY = 0.12;

/** Labels are pushed apart up and down more than sideways, as they are wider than high: so much more is it pressed flat before. */
const FLATTER = 1.38;

/** Between two labels there is at least so much room, in CSS pixels. */
const GAP = 8;

/** Labels that are pushed apart push others; so often that is gone through at most. */
const ROUNDS = 2000;

interface Node extends SimulationNodeDatum, Size {
  x: number;
  y: number;
}

/**
 * Lays a graph out by forces: related entries pull at each other, all push each other away, none covers another. The same
 * graph with the same sizes always gets the same places: d3-force begins from a spiral and draws numbers from a fixed row.
 *
 * @param sizes of the nodes' labels
 * @param aspect how wide the map shall be for its height
 * @returns the middles of the nodes, around 0
 */
export function layOut({ edges, neighbours }: Graph, sizes: readonly Size[], aspect: number): Point[] {
  const nodes = sizes.map((size): Node => ({ ...size, x: 0, y: 0 }));
  // The spiral is d3's, for nodes that are nowhere yet.
  for (const node of nodes as Partial<Node>[]) {
    delete node.x;
    delete node.y;
  }
  const wide = aspect * FLATTER;
  const degree = (place: number): number => neighbours[place]?.length ?? 0;
  const simulation = forceSimulation(nodes)
    .force(
      'links',
      forceLink<Node, { source: number | Node; target: number | Node }>(
        edges.map(([source, target]) => ({ source, target })),
      )
        .distance(DISTANCE)
        .strength(({ source, target }) => 0.7 / Math.min(degree(indexOf(source)), degree(indexOf(target)))),
    )
    .force('apart', forceManyBody<Node>().strength(-CHARGE).distanceMax(600))
    .force('x', forceX<Node>(0).strength(GRAVITY / wide))
    .force('y', forceY<Node>(0).strength(GRAVITY * wide))
    .force('boxes', boxes(nodes))
    .stop();
  simulation.tick(STEPS);
  for (let round = 0; round < ROUNDS && separate(nodes, 1); round += 1);
  return centred(nodes);
}

function indexOf(node: number | Node): number {
  return typeof node === 'number' ? node : (node.index ?? 0);
}

/** Keeps labels from covering each other, a little more in each step. */
function boxes(nodes: readonly Node[]): () => void {
  return () => void separate(nodes, 0.5);
}

/**
 * Moves all that overlap apart, along the shorter way.
 *
 * @param share how much of the way
 * @returns whether any did
 */
function separate(nodes: readonly Node[], share: number): boolean {
  let any = false;
  for (let i = 0; i < nodes.length; i += 1) {
    for (let j = i + 1; j < nodes.length; j += 1) {
      const [a, b] = [nodes[i], nodes[j]];
      if (a && b && part(a, b, share)) any = true;
    }
  }
  return any;
}

function part(a: Node, b: Node, share: number): boolean {
  const across = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
  // What touches within a hundredth of a pixel does not overlap for anyone.
  if (across <= 0.01 || down <= 0.01) return false;
  if (across < down) move(a, b, 'x', across * share);
  else move(a, b, 'y', down * share);
  return true;
}

function move(a: Node, b: Node, axis: 'x' | 'y', by: number): void {
  // Two in the same place part in the order of the list.
  const way = a[axis] <= b[axis] ? -1 : 1;
  a[axis] += (way * by) / 2;
  b[axis] -= (way * by) / 2;
}

/** @returns the nodes' places, moved so that the middle of what they cover is 0 */
function centred(nodes: readonly Node[]): Point[] {
  const { left, right, top, bottom } = extentOf(nodes, nodes);
  return nodes.map(({ x, y }) => ({ x: x - (left + right) / 2, y: y - (top + bottom) / 2 }));
}

/** What a map covers. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @returns what labels of these sizes cover around these points */
export function extentOf(points: readonly Point[], sizes: readonly Size[]): Extent {
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const half = (side: keyof Size, place: number): number => (sizes[place]?.[side] ?? 0) / 2;
  return {
    left: Math.min(0, ...x.map((each, n) => each - half('width', n))),
    right: Math.max(0, ...x.map((each, n) => each + half('width', n))),
    top: Math.min(0, ...y.map((each, n) => each - half('height', n))),
    bottom: Math.max(0, ...y.map((each, n) => each + half('height', n))),
  };
}
