import { isElement, isShadowRoot, parentOf, rootOf } from '../dom.ts';
import type { Part } from './page-text.ts';
import { hasSavedStyle, SAVED_KEY, SHOWN_KEY, savedStyle } from './saved-style.ts';

/** So long a passage stands out that the reader has asked for, in milliseconds. It does so without moving. */
const STAND_OUT_MS = 2500;

/** Paints saved passages with the CSS Custom Highlight API; the page's DOM is not touched. */
export class SavedPainter {
  private readonly saved = new Highlight();
  private readonly shown = new Highlight();
  private readonly ranges = new Map<string, readonly StaticRange[]>();
  private sheet: CSSStyleSheet | undefined;
  /** Documents and shadow roots that have our style sheet, because no other gives passages there their looks. */
  private readonly styled = new Set<Document | ShadowRoot>();
  private readonly seen = new WeakSet<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Paints a passage, instead of where it was before. */
  paint(id: string, parts: readonly Part<Text>[]): void {
    this.erase(id);
    const ranges = rangesOf(parts);
    this.ranges.set(id, ranges);
    for (const range of ranges) this.saved.add(range);
    for (const { source } of parts) this.style(source);
    this.install();
  }

  erase(id: string): void {
    for (const range of this.ranges.get(id) ?? []) {
      this.saved.delete(range);
      this.shown.delete(range);
    }
    this.ranges.delete(id);
    if (this.ranges.size === 0) this.clear();
  }

  /** Lets a passage stand out for a moment. */
  standOut(id: string): void {
    this.endStandOut();
    for (const range of this.ranges.get(id) ?? []) this.shown.add(range);
    CSS.highlights.set(SHOWN_KEY, this.shown);
    this.timer = setTimeout(() => this.endStandOut(), STAND_OUT_MS);
  }

  /** Puts style and highlight where they belong, also when the page threw them out. */
  install(): void {
    if (this.ranges.size === 0) return;
    for (const root of this.styled)
      if (this.sheet && !root.adoptedStyleSheets.includes(this.sheet)) root.adoptedStyleSheets.push(this.sheet);
    if (CSS.highlights.get(SAVED_KEY) !== this.saved) CSS.highlights.set(SAVED_KEY, this.saved);
  }

  /** Takes everything back. */
  clear(): void {
    this.endStandOut();
    this.ranges.clear();
    this.saved.clear();
    if (CSS.highlights.get(SAVED_KEY) === this.saved) CSS.highlights.delete(SAVED_KEY);
    for (const root of this.styled)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    for (const root of this.styled) this.seen.delete(root);
    this.styled.clear();
  }

  private endStandOut(): void {
    clearTimeout(this.timer);
    this.shown.clear();
    if (CSS.highlights.get(SHOWN_KEY) === this.shown) CSS.highlights.delete(SHOWN_KEY);
  }

  private style(node: Text): void {
    const root = rootOf(node);
    if (this.seen.has(root)) return;
    this.seen.add(root);
    const parent = parentOf(node);
    if (parent && isElement(parent) && hasSavedStyle(parent)) return;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(savedStyle(''));
    }
    this.styled.add(isShadowRoot(root) ? root : node.ownerDocument);
  }
}

/** @returns one static range for each run of parts in the same tree, with what stands between them */
function rangesOf(parts: readonly Part<Text>[]): StaticRange[] {
  const ranges: StaticRange[] = [];
  let from: Part<Text> | undefined;
  for (const [i, part] of parts.entries()) {
    from ??= part;
    const next = parts[i + 1];
    if (next && rootOf(next.source) === rootOf(part.source)) continue;
    ranges.push(
      new StaticRange({
        startContainer: from.source,
        startOffset: from.start,
        endContainer: part.source,
        endOffset: part.end,
      }),
    );
    from = undefined;
  }
  return ranges;
}
