import type { ButtonHTMLAttributes, Ref } from 'preact';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'class' | 'ref'> {
  /** `primary`: the one thing to do here; `link`: stands in a line of text; `quiet`: framed, beside others. */
  readonly look: 'primary' | 'quiet' | 'link' | 'danger';
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A button; what it does stands on it. */
export function Button({ look, buttonRef, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={look === 'link' ? 'text-button' : `button ${look}`} ref={buttonRef ?? null} {...rest}>
      {children}
    </button>
  );
}
