/** What happens on a page: blocks, marks, hovering, the popover's place. */
export type { Anchor, CardHost, CardOwner, DrawableCard } from './card-host.ts';
export { leaveOut } from './dom.ts';
export { elementOf, type Mark } from './marks.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { PageLanguage } from './page-language.ts';
export { type Passage, passageOf } from './passage.ts';
export { PopoverHost } from './popover-host.ts';
export { Reading, type ReadingCallbacks } from './reading.ts';
export { removeRemains } from './remains.ts';
export { untilText } from './until-text.ts';
