import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface HeldProps<T> {
  readonly first: T;
  readonly children: (value: T, change: (value: T) => void) => ComponentChildren;
}

/** Holds what a specimen would be told by its surface, so that it can be tried. */
export function Held<T>({ first, children }: HeldProps<T>) {
  const [value, change] = useState(first);
  return <>{children(value, change)}</>;
}
