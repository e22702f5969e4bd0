import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/**
 * What stands in it is not marked. A map without areas means nothing, and is the one such element that the content script
 * leaves out and that may hold paragraphs.
 */
export function Unmarked({ children }: { readonly children: ComponentChildren }) {
  return (
    <map class="unmarked" name={useId()}>
      {children}
    </map>
  );
}
