import { type ComponentChildren, render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from './model.ts';

interface StageProps {
  readonly scene: Scene;
  /** The surface's own styles, which must not meet those of another. */
  readonly styles: readonly string[];
  /** What a reader has done to it, where the state comes from that. */
  readonly act?: (root: ShadowRoot) => void;
  readonly children: ComponentChildren;
}

/** A part of a surface as it is there, in a shadow tree of its own. */
export function Stage({ scene, styles, act, children }: StageProps) {
  const host = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState(act === undefined);

  useLayoutEffect(() => {
    const { current } = host;
    if (!current) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = styles.map(sheetOf);
    render(
      <div data-theme={scene.theme} lang={scene.language}>
        {children}
      </div>,
      root,
    );
  });

  useEffect(() => {
    const root = host.current?.shadowRoot;
    if (!root || !act) return;
    act(root);
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
    // Once: drawn anew, it is as it was left.
  }, []);

  // What is inert takes no focus, which would scroll the gallery to wherever something was last done.
  return <div class="stage" inert={!settled} ref={host} />;
}

/** By then a specimen has done what follows from an act: all that it waits for is there at once. */
const SETTLED_MS = 100;

const sheets = new Map<string, CSSStyleSheet>();

/** Styles without what says where a host is on a page: here it stands in the text. */
function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
    const rule = sheet.cssRules[at];
    if (rule instanceof CSSStyleRule && rule.selectorText.startsWith(':host')) sheet.deleteRule(at);
  }
  sheets.set(css, sheet);
  return sheet;
}
