import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFocusLost } from './notes/use-kept-focus.ts';

/** When what had focus in the foot has gone, or the whole list, focus goes to what can be done next. */
export function useFocusNotLost(
  view: { readonly current: HTMLElement | null },
  foot: { readonly current: HTMLElement | null },
) {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (wasInside.current && isFocusLost()) {
      const next =
        foot.current?.querySelector<HTMLElement>('button') ??
        view.current?.querySelector<HTMLElement>('.note-rows input[type=checkbox]') ??
        view.current?.querySelector<HTMLElement>('h2');
      next?.focus({ preventScroll: true });
    }
  });
  useLayoutEffect(() => {
    const follow = ({ target }: Event): void => {
      wasInside.current = view.current?.contains(target as Node) ?? false;
    };
    const leave = (): void => {
      wasInside.current = false;
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', leave, { capture: true });
    };
  }, []);
}
