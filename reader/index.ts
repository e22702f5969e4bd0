/** What happens on a page: blocks, marks, hovering, the popover's place. */
export type { Anchor, CardHost, CardOwner, DrawableCard } from './card-host.ts';
export { type Container, leaveOut } from './dom.ts';
export type { PageNames } from './explained/index.ts';
export type { Step } from './hover.ts';
export { keyOf, MARK_STYLES, type MarkLook, type MarkStyle, markStyle } from './mark-style.ts';
export { elementOf, type Mark } from './marks.ts';
export { mayExplain } from './may-explain.ts';
export { DWELL_MS } from './numbers.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { PageLanguage } from './page-language.ts';
export type { Passage, passageOf } from './passage.ts';
export { PopoverHost } from './popover-host.ts';
export { Reading, type ReadingCallbacks } from './reading.ts';
export { removeRemains } from './remains.ts';
export { untilText } from './until-text.ts';
