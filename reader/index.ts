/** What happens on a page: blocks, marks, hovering, the popover's place. */
export { elementOf, type Mark } from './marks.ts';
export { oncePerFrame } from './once-per-frame.ts';
export { PageLanguage } from './page-language.ts';
export { type Passage, passageOf } from './passage.ts';
export { type Anchor, type CardHost, type CardOwner, type DrawableCard, PopoverHost } from './popover-host.ts';
export { Reading, type ReadingCallbacks } from './reading.ts';
export { removeRemains } from './remains.ts';
export { untilText } from './until-text.ts';
