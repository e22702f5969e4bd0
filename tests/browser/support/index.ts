export { accessibilityProblems } from './axe.ts';
export { Bench, type BenchOptions, type OpenOptions } from './bench.ts';
export type { BenchPage } from './bench-page.ts';
export type { PageOptions } from './html-page.ts';
export type { Rect } from './marks.ts';
export type { Popover } from './popover.ts';
export { until } from './until.ts';
export { useBench } from './use-bench.ts';
export type { View } from './view.ts';
