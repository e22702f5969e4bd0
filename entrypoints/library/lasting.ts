import { useLayoutEffect, useState } from 'preact/hooks';

/** State of what goes on while the reader looks at another view: it outlives whatever shows it. */
export class Lasting<S> {
  readonly #followers = new Set<(state: S) => void>();
  #state: S;

  constructor(first: S) {
    this.#state = first;
  }

  get state(): S {
    return this.#state;
  }

  set(state: S): void {
    this.#state = state;
    for (const follow of this.#followers) follow(state);
  }

  /** @returns a function that ends it */
  follow(told: (state: S) => void): () => void {
    this.#followers.add(told);
    return () => this.#followers.delete(told);
  }
}

/** @returns a state as it is now, followed */
export function useLasting<S extends object | string | undefined>(lasting: Lasting<S>): S {
  const [state, setState] = useState(lasting.state);
  useLayoutEffect(() => {
    // It may have become another since it was drawn.
    setState(lasting.state);
    return lasting.follow(setState);
  }, [lasting]);
  return state;
}
