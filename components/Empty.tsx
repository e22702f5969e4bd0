import type { ComponentChildren } from 'preact';

/** An empty state: one sentence that teaches, and one thing to do where there is one. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="hint">{text}</p>
      {children}
    </div>
  );
}
