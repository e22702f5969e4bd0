import type { Rgb } from './contrast.ts';

/** What a colour is for. */
export type Purpose = 'ground' | 'text' | 'line' | 'decoration' | 'on-accent';

/** Colours that are not for text. Of any other it is expected that it can be read. */
const PURPOSES: Readonly<Record<string, Purpose>> = {
  paper: 'ground',
  raised: 'ground',
  line: 'line',
  hairline: 'decoration',
  'on-accent': 'on-accent',
};

/** A colour token. */
export interface ColourToken {
  /** Without the prefix: "ink". */
  readonly name: string;
  readonly purpose: Purpose;
}

const PREFIX = '--konteks-';

/** @returns the colour tokens of the styles that the document has, in their order there */
export function colourTokens(): ColourToken[] {
  const names = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].flatMap((rule) =>
      rule instanceof CSSStyleRule && rule.selectorText.includes(':root')
        ? [...rule.style].filter((name) => name.startsWith(PREFIX) && isColour(rule.style.getPropertyValue(name)))
        : [],
    ),
  );
  return names.map((property) => {
    const name = property.slice(PREFIX.length);
    return { name, purpose: PURPOSES[name] ?? 'text' };
  });
}

function isColour(value: string): boolean {
  return CSS.supports('color', value.trim());
}

/** @returns a token's colour inside an element, whose theme decides it */
export function colourIn(element: Element, name: string): Rgb {
  const probe = document.createElement('span');
  probe.style.color = `var(${PREFIX}${name})`;
  // Forced colours are the reader's own; what is measured here is ours.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return drawn(color);
}

/** However the browser writes a colour: what it draws. */
function drawn(color: string): Rgb {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('the browser draws nothing');
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
