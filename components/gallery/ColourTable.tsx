import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { contrast } from './contrast.ts';
import { type ColourToken, colourIn, colourTokens } from './tokens.ts';

/** The contrast that text needs, and lines and signs (WCAG 2.2, 1.4.3 and 1.4.11). */
const NEEDED = { text: 4.5, line: 3 } as const;

/** One figure: a colour on a ground. */
interface Figure {
  readonly ratio: number;
  readonly needed: number;
}

interface Row {
  readonly token: ColourToken;
  readonly figures: readonly (Figure | undefined)[];
}

/** All colour tokens in one theme, with the contrast that they have there, measured as the page is drawn. */
export function ColourTable({ theme }: { readonly theme: 'light' | 'dark' }) {
  const place = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<readonly Row[]>([]);
  useLayoutEffect(() => {
    const { current } = place;
    if (current) setRows(colourTokens().map((token) => ({ token, figures: figuresOf(token, current) })));
  }, []);
  return (
    <div class="colours" data-theme={theme} ref={place}>
      <table>
        <caption>{theme === 'light' ? 'Light' : 'Dark'}</caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">On paper</th>
            <th scope="col">On raised</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ token, figures: [onPaper, onRaised] }) => (
            <tr key={token.name} data-token={token.name} data-purpose={token.purpose}>
              <th scope="row">
                <span class="swatch" style={{ '--swatch': `var(--konteks-${token.name})` }} />
                {token.name}
              </th>
              <FigureCell figure={onPaper} />
              <FigureCell figure={onRaised} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  if (!figure) return <td />;
  const { ratio, needed } = figure;
  const fails = ratio < needed;
  return (
    <td data-ratio={ratio.toFixed(2)} data-fails={fails ? '' : undefined}>
      {ratio.toFixed(1)}
      {fails && <strong> needs {needed}</strong>}
    </td>
  );
}

/** On paper, then on what is raised from it. What is drawn on the accent stands on nothing else. */
function figuresOf({ name, purpose }: ColourToken, place: Element): Row['figures'] {
  const on = (ground: string, needed: number): Figure => ({
    ratio: contrast(colourIn(place, name), colourIn(place, ground)),
    needed,
  });
  switch (purpose) {
    case 'text':
      return [on('paper', NEEDED.text), on('raised', NEEDED.text)];
    case 'line':
      return [on('paper', NEEDED.line), undefined];
    case 'on-accent':
      return [on('accent', NEEDED.text), undefined];
    case 'ground':
    case 'decoration':
      return [undefined, undefined];
  }
}
