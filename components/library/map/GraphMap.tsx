import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { headword, type Language } from '../../../glossary/index.ts';
import { Button } from '../../Button.tsx';
import type { GlossaryTranslate } from '../../i18n/glossary-views.ts';
import { type Graph, hubOf } from './graph.ts';
import { linesOf, type Point, shownLabels, sizeOf } from './labels.ts';
import { extentOf, layOut } from './layout.ts';
import { textMeasure } from './measure.ts';
import { useSize } from './use-size.ts';
import { useZoom } from './use-zoom.ts';
import { type ArrowKey, DIRECTIONS, nodeTowards } from './walk.ts';

/** A window is narrow in which a map of all entries would be too small to read; then it is higher than wide. */
const NARROW = 480;
const ASPECT = { narrow: 0.7, wide: 1.45 };

interface GraphMapProps {
  readonly graph: Graph;
  /** The entry that has been chosen, by its place in the graph. */
  readonly chosen: number | undefined;
  readonly language: Language;
  readonly t: GlossaryTranslate;
  /** Stands above it. */
  readonly children: ComponentChildren;
  /** What is said of the entry that has been chosen. */
  readonly panel: ComponentChildren;
  readonly onChoose: (index: number | undefined) => void;
  readonly onOpen: (index: number) => void;
}

/** The picture: entries as buttons, relations as lines between them; one place in the order of Tab, in which arrow keys go on. */
export function GraphMap({ graph, chosen, language, t, children, panel, onChoose, onOpen }: GraphMapProps) {
  const frame = useRef<HTMLElement>(null);
  const size = useSize(frame);
  const isNarrow = size !== undefined && size.width < NARROW;
  const names = useMemo(() => graph.entries.map((entry) => linesOf(headword(entry, language))), [graph, language]);
  const laid = useMemo(() => {
    if (!size || !frame.current) return undefined;
    const widthOf = textMeasure(frame.current);
    const sizes = names.map((lines) => sizeOf(lines, widthOf));
    const points = layOut(graph, sizes, isNarrow ? ASPECT.narrow : ASPECT.wide);
    return { sizes, points, extent: extentOf(points, sizes) };
  }, [graph, names, isNarrow, size === undefined]);
  const hub = useMemo(() => hubOf(graph) ?? 0, [graph]);
  const { transform, isMoving, showAll, zoomBy, show } = useZoom(
    frame,
    size,
    laid?.extent,
    laid?.points[chosen ?? hub],
  );
  const points = laid?.points.map(({ x, y }): Point => ({ x: x * transform.k, y: y * transform.k })) ?? [];
  const near = new Set(chosen === undefined ? [] : graph.neighbours[chosen]);
  const labels = useMemo(
    () =>
      laid ? shownLabels(points, laid.sizes, byWeight(graph, chosen), chosen === undefined ? 0 : near.size + 1) : [],
    [laid, transform.k, chosen],
  );
  /** The node that Tab leads to. */
  const stop = chosen ?? hub;

  useEffect(() => {
    const point = chosen === undefined ? undefined : laid?.points[chosen];
    if (point) show(point, coveredBy(frame.current?.nextElementSibling));
  }, [chosen, laid]);

  const nodeAt = (index: number): HTMLElement | null | undefined =>
    frame.current?.querySelector<HTMLElement>(`[data-node="${index}"]`);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const index = Number(target.dataset.node);
    if (isArrow(key)) {
      const next = nodeTowards(points, index, key);
      if (next !== undefined) {
        onChoose(next);
        nodeAt(next)?.focus({ preventScroll: true });
      }
    } else if (key === 'Enter' && index === chosen) onOpen(index);
    else if (key === '+' || key === '=') zoomBy(1);
    else if (key === '-') zoomBy(-1);
    else if (key === '0') showAll();
    else if (key === 'Escape' && chosen !== undefined) onChoose(undefined);
    else return;
    event.preventDefault();
  };
  const shift = `translate(${transform.x}px, ${transform.y}px)`;
  return (
    <div class={chosen === undefined ? 'map' : 'map chosen'}>
      <div class="map-bar">
        {children}
        <div class="map-tools">
          <Button look="quiet" aria-label={t('map.in')} title={t('map.in')} onClick={() => zoomBy(1)}>
            +
          </Button>
          <Button look="quiet" aria-label={t('map.out')} title={t('map.out')} onClick={() => zoomBy(-1)}>
            −
          </Button>
          <Button look="quiet" onClick={showAll}>
            {t('map.fit')}
          </Button>
        </div>
      </div>
      <div class="map-stage">
        <section
          class="map-frame"
          ref={frame}
          aria-label={t('map.label')}
          aria-describedby="map-keys"
          onKeyDown={onKeyDown}
        >
          <div class={isMoving ? 'map-layer moving' : 'map-layer'} style={{ transform: shift }}>
            <svg aria-hidden="true">
              {graph.edges.map(([from, to]) => {
                const [a, b] = [points[from], points[to]];
                const isNear = from === chosen || to === chosen;
                return a && b ? (
                  <line key={`${from}-${to}`} class={isNear ? 'near' : undefined} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
                ) : null;
              })}
            </svg>
            {points.map(({ x, y }, index) => (
              <button
                key={graph.entries[index]?.id}
                type="button"
                data-node={index}
                class={nodeClass(labels[index] === true, chosen === undefined || index === chosen || near.has(index))}
                style={{
                  '--kind': `var(--konteks-${graph.entries[index]?.kind})`,
                  transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`,
                }}
                tabIndex={index === stop ? 0 : -1}
                aria-pressed={index === chosen}
                onClick={() => onChoose(index)}
                onDblClick={() => onOpen(index)}
              >
                <span class="node-name">
                  {names[index]?.map((line, n) => (
                    <span key={line}>{n > 0 ? ` ${line}` : line}</span>
                  ))}
                </span>
              </button>
            ))}
          </div>
        </section>
        {panel}
      </div>
      <p class="hint map-keys" id="map-keys">
        {t('map.keys')}
      </p>
    </div>
  );
}

/** How much of the frame's lower edge what is said of an entry covers, in CSS pixels: on a narrow window it stands below. */
function coveredBy(panel: Element | null | undefined): number {
  return panel instanceof HTMLElement && getComputedStyle(panel).position === 'absolute' ? panel.offsetHeight : 0;
}

/** @returns the nodes, those first whose labels matter most: what is chosen, what is related to it, what is related to much */
function byWeight({ entries, neighbours }: Graph, chosen: number | undefined): number[] {
  const near = new Set(chosen === undefined ? [] : neighbours[chosen]);
  const weight = (index: number): number =>
    (index === chosen ? 2000 : near.has(index) ? 1000 : 0) + (neighbours[index]?.length ?? 0);
  return entries.map((_, index) => index).sort((a, b) => weight(b) - weight(a) || a - b);
}

function nodeClass(hasLabel: boolean, isNear: boolean): string {
  return `node kind${hasLabel ? '' : ' bare'}${isNear ? '' : ' far'}`;
}

function isArrow(key: string): key is ArrowKey {
  return key in DIRECTIONS;
}
