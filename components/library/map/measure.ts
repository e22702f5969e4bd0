/** @returns how wide a text is, in CSS pixels, in the font of an element */
export function textMeasure(element: HTMLElement): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(element);
  if (context) context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  // Who refuses canvases their text has labels a little wider than need be.
  return (text) => context?.measureText(text).width ?? text.length * Number.parseFloat(fontSize) * 0.6;
}
