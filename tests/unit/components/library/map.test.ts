import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphOf, hubOf, neighbourhood, relatedOnly } from '../../../../components/library/map/graph.ts';
import { linesOf, type Point, type Size, shownLabels, sizeOf } from '../../../../components/library/map/labels.ts';
import { extentOf, layOut } from '../../../../components/library/map/layout.ts';
import { mapPlace, mapQueryOf } from '../../../../components/library/map/map-place.ts';
import { partOf } from '../../../../components/library/map/view.ts';
import { type ArrowKey, DIRECTIONS, nodeTowards } from '../../../../components/library/map/walk.ts';
import { type Entry, type Glossary, headword, LANGUAGES, type Language } from '../../../../glossary/index.ts';
import { seedEntry } from '../../../browser/shelf-seed.ts';

const shipped = JSON.parse(
  readFileSync(new URL('../../../../glossary/shipped/solidaritas-global.json', import.meta.url), 'utf8'),
) as Glossary;

/** The room that the map has in a window of 1200 by 800 px. */
const FRAME = { width: 896, height: 632 };

/** Entries that name each other at random. */
const graphs = fc
  .integer({ min: 1, max: 60 })
  .chain((count) =>
    fc.array(fc.array(fc.nat({ max: count - 1 }), { maxLength: 4 }), { minLength: count, maxLength: count }),
  )
  .map((related) =>
    related.map((others, n) =>
      seedEntry({
        id: `e${n}`,
        names: { en: [`entry ${n}`] },
        related: [...new Set(others)].map((each) => `e${each}`),
      }),
    ),
  );

function sizesOf(entries: readonly Entry[], language: Language): Size[] {
  // As wide as the letters of a book face of 13 px are on average.
  return entries.map((entry) => sizeOf(linesOf(headword(entry, language)), (text) => text.length * 6.6));
}

function cover(points: readonly Point[], sizes: readonly Size[], shown: readonly boolean[], room = 0): string[] {
  const found: string[] = [];
  for (const [i, a] of points.entries()) {
    for (const [j, b] of points.entries()) {
      if (i >= j || !shown[i] || !shown[j]) continue;
      const across = (sizes[i]!.width + sizes[j]!.width) / 2 - room - Math.abs(a.x - b.x);
      const down = (sizes[i]!.height + sizes[j]!.height) / 2 - room / 2 - Math.abs(a.y - b.y);
      if (across > 0 && down > 0) found.push(`${i} and ${j}`);
    }
  }
  return found;
}

describe('the graph of a glossary', () => {
  test('has each relation once, whichever of two entries names the other, and none to what is not there', () => {
    fc.assert(
      fc.property(graphs, (entries) => {
        const { edges, neighbours } = graphOf(entries);
        expect(new Set(edges.map(String)).size).toBe(edges.length);
        for (const [from, to] of edges) {
          expect(from).toBeLessThan(to);
          expect(neighbours[from]).toContain(to);
          expect(neighbours[to]).toContain(from);
        }
        expect(neighbours.flat()).toHaveLength(edges.length * 2);
      }),
    );
    expect(graphOf([seedEntry({ id: 'a', names: { en: ['a'] }, related: ['gone', 'a'] })]).edges).toEqual([]);
  });

  test('around an entry has that, those it is related to before all others, and no more than are asked for', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.integer({ min: 1, max: 50 }), (entries, n, most) => {
        const graph = graphOf(entries);
        const centre = n % entries.length;
        const part = neighbourhood(graph, centre, most);
        const ids = part.entries.map(({ id }) => id);
        expect(ids).toContain(`e${centre}`);
        expect(ids.length).toBeLessThanOrEqual(most);
        const near = graph.neighbours[centre]!.map((place) => `e${place}`);
        if (near.length < most) expect(ids).toEqual(expect.arrayContaining(near));
        else expect([`e${centre}`, ...near]).toEqual(expect.arrayContaining(ids));
      }),
    );
  });

  test('is drawn whole when that can be read; of a large one, what is around an entry', () => {
    const all = graphOf(shipped.entries);
    expect(partOf(all, { centre: undefined })).toEqual({ graph: all, centre: undefined });
    const around = partOf(all, { centre: 'unhcr' });
    expect(around.centre).toBe('unhcr');
    expect(around.graph.entries.length).toBeLessThan(all.entries.length);
    const many = Array.from({ length: 100_000 }, (_, n) =>
      seedEntry({ id: `e${n}`, names: { en: [`${n}`] }, related: [`e${Math.floor(n / 9)}`] }),
    );
    const large = partOf(relatedOnly(graphOf(many)), { centre: undefined });
    expect(large.centre).toBeDefined();
    expect(large.graph.entries.length).toBeLessThanOrEqual(150);
  });

  test('knows which entry is related to most, and that nothing is where nothing is', () => {
    const { entries } = shipped;
    expect(entries[hubOf(graphOf(entries))!]?.id).toBe('human-rights');
    expect(hubOf(graphOf([seedEntry({ id: 'a', names: { en: ['a'] } })]))).toBeUndefined();
  });
});

describe('the layout', () => {
  test('of the same graph is the same each time', () => {
    const graph = graphOf(shipped.entries);
    const sizes = sizesOf(shipped.entries, 'en');
    expect(layOut(graph, sizes, 1.45)).toEqual(layOut(graph, sizes, 1.45));
  });

  test.each(LANGUAGES)('shows every label of the shipped map at 1200 px, and none covers another (%s)', (language) => {
    const graph = graphOf(shipped.entries);
    const sizes = sizesOf(shipped.entries, language);
    const points = layOut(graph, sizes, 1.45);
    expect(
      cover(
        points,
        sizes,
        points.map(() => true),
      ),
    ).toEqual([]);
    const { left, right, top, bottom } = extentOf(points, sizes);
    const scale = Math.min(1, FRAME.width / (right - left), FRAME.height / (bottom - top));
    const drawn = points.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
    const shown = shownLabels(drawn, sizes, [...points.keys()]);
    expect(shown.filter(Boolean).length).toBeGreaterThanOrEqual(graph.entries.length);
    // What is around a label's text may touch.
    expect(cover(drawn, sizes, shown, 8)).toEqual([]);
  });

  test('lets no label cover another in any graph', () => {
    fc.assert(
      fc.property(graphs, (entries) => {
        const sizes = sizesOf(entries, 'en');
        const points = layOut(graphOf(entries), sizes, 1.45);
        expect(
          cover(
            points,
            sizes,
            points.map(() => true),
            0.1,
          ),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('however small a map is drawn, no shown label covers another', () => {
  const point = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -200, max: 200 }) });
  const size = fc.record({ width: fc.integer({ min: 30, max: 160 }), height: fc.integer({ min: 24, max: 60 }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(point, size), { maxLength: 40 }), fc.nat({ max: 5 }), (nodes, first) => {
      const points = nodes.map(([each]) => each);
      const sizes = nodes.map(([, each]) => each);
      const shown = shownLabels(points, sizes, [...points.keys()], first);
      expect(cover(points, sizes, shown, 8)).toEqual([]);
      if (points.length > 0 && first > 0) expect(shown[0]).toBe(true);
    }),
  );
});

test('a long name is broken between its words into lines of about equal length', () => {
  expect(linesOf('refugee')).toEqual(['refugee']);
  expect(linesOf('Sustainable Development Goals')).toEqual(['Sustainable', 'Development Goals']);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 8 }), (words) => {
      expect(linesOf(words.join(' ')).join(' ')).toBe(words.join(' '));
    }),
  );
});

describe('an arrow key', () => {
  const keys = Object.keys(DIRECTIONS) as ArrowKey[];
  const back = {
    ArrowLeft: 'ArrowRight',
    ArrowRight: 'ArrowLeft',
    ArrowUp: 'ArrowDown',
    ArrowDown: 'ArrowUp',
  } as const;

  test('leads to what is ahead, and never stays', () => {
    const points = fc.array(fc.record({ x: fc.integer(), y: fc.integer() }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(points, fc.nat(), fc.constantFrom(...keys), (given, n, key) => {
        const from = n % given.length;
        const next = nodeTowards(given, from, key);
        if (next === undefined) return;
        const [a, b] = [given[from]!, given[next]!];
        expect((b.x - a.x) * DIRECTIONS[key].x + (b.y - a.y) * DIRECTIONS[key].y).toBeGreaterThan(0);
      }),
    );
  });

  test('comes from anywhere to every entry of the shipped map in some number of steps', () => {
    const graph = graphOf(shipped.entries);
    const points = layOut(graph, sizesOf(shipped.entries, 'en'), 1.45);
    const reached = new Set([0]);
    for (const from of reached) {
      for (const key of keys) {
        const next = nodeTowards(points, from, key);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(points.length);
  });

  test('of two entries in a line leads from one to the other and back', () => {
    for (const key of keys) {
      const line = [
        { x: 0, y: 0 },
        { x: DIRECTIONS[key].x * 50, y: DIRECTIONS[key].y * 50 },
      ];
      expect(nodeTowards(line, 0, key)).toBe(1);
      expect(nodeTowards(line, 1, back[key])).toBe(0);
      expect(nodeTowards(line, 1, key)).toBeUndefined();
    }
  });
});

test('what is looked at on a map is in its place', () => {
  for (const query of [
    { centre: undefined, at: undefined },
    { centre: 'unhcr', at: undefined },
    { centre: undefined, at: 'refugee' },
    { centre: 'unhcr', at: 'refugee' },
  ])
    expect(mapQueryOf(mapPlace('my-words', query))).toEqual(query);
});
