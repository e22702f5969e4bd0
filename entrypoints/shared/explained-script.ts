import type { PageNames, passageOf } from '../../reader/index.ts';

/**
 * The script that knows what a page says around a mark, and what it explains itself. Most frames explain nothing, so it is put
 * into one only when a quick look says that it may, or when a card is to be shown there.
 */
export interface ExplainedScript {
  makeNames(): PageNames;
  readonly passageOf: typeof passageOf;
}

/** Our scripts in a frame share one global object, which no page sees. */
const shared = globalThis as { konteksExplained?: unknown };

/** Hands the script to the one that runs in the frame already. */
export function offerExplainedScript(script: ExplainedScript): void {
  shared.konteksExplained = script;
}

/** @returns the script, undefined when it is not in this frame. */
export function explainedScript(): ExplainedScript | undefined {
  const { konteksExplained: script } = shared;
  // A page can give an element this name, which then stands for it as long as nothing else does.
  return typeof (script as ExplainedScript | undefined)?.makeNames === 'function' && !(script instanceof Element)
    ? (script as ExplainedScript)
    : undefined;
}
