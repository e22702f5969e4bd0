import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** `problem` is read out at once; `news` when the reader pauses. */
  readonly tone: 'news' | 'problem';
  /** Nothing to say leaves the place for it: what is announced must stand in a region that was there before. */
  readonly text: string;
  /** What can be done about it, a button. */
  readonly children?: ComponentChildren;
}

/** Says what has happened, and what can be done about it. */
export function Notice({ tone, text, children }: NoticeProps) {
  return (
    <div class="notice-place" role={tone === 'problem' ? 'alert' : 'status'}>
      {text !== '' && (
        <p class={`notice ${tone}`}>
          <span>{text}</span>
          {children}
        </p>
      )}
    </div>
  );
}
