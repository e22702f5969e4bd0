import { GRACE_MS, SWEEP_SPEED } from './numbers.ts';

/**
 * When the popover opens and closes: a pure reducer. `M` stands for a mark. Each interaction has a token of its own;
 * timers and answers carry it, so whatever comes late for another interaction changes nothing.
 */
export type HoverState<M> =
  /** Nothing is shown, nothing is about to be. */
  | {
      readonly kind: 'idle';
      readonly token: number;
      /** The mark that was dismissed or pressed under the pointer, which has not left it since: it stays closed. */
      readonly dismissed?: M | undefined;
    }
  /** The pointer is on a mark; the dwell timer runs. */
  | { readonly kind: 'waiting'; readonly token: number; readonly mark: M }
  /** Shown because of the pointer, which is on the mark (`onMark`) or in the card. */
  | { readonly kind: 'hovered'; readonly token: number; readonly mark: M; readonly onMark: boolean }
  /** Shown, the pointer has left; the grace timer runs. `over` is another mark that it came upon, and since when. */
  | { readonly kind: 'leaving'; readonly token: number; readonly mark: M; readonly over: Over<M> | undefined }
  /** Shown until dismissed: opened by key or tap, or the reader has put a hand on it. */
  | { readonly kind: 'pinned'; readonly token: number; readonly mark: M; readonly onMark: boolean };

interface Over<M> {
  readonly mark: M;
  readonly since: number;
}

/** What happens to the popover from outside. Times are in milliseconds on one clock. */
export type HoverEvent<M> =
  | {
      readonly type: 'pointer';
      readonly time: number;
      readonly mark: M | undefined;
      readonly onCard: boolean;
      /** Moving towards the card. */
      readonly towardsCard: boolean;
      /** Pixels per millisecond. */
      readonly speed: number;
      /** Whether a button is down. */
      readonly pressed: boolean;
    }
  | { readonly type: 'timer'; readonly token: number; readonly time: number }
  /** A press of mouse, pen or finger; `onCard` decides between a hand on the card and a dismissal. */
  | { readonly type: 'press'; readonly onCard: boolean }
  /** Asked for by key, tap or from the list of marks. */
  | { readonly type: 'open'; readonly mark: M }
  /** Focus went into the card. */
  | { readonly type: 'focus' }
  /** Escape, the close button, the mark scrolled away or gone, the page left. */
  | { readonly type: 'dismiss' };

/** What the shell has to do. */
export type HoverEffect<M> =
  | { readonly type: 'timer'; readonly token: number; readonly delay: number }
  /** It will probably be shown: fetch what it needs. */
  | { readonly type: 'prepare'; readonly mark: M }
  | { readonly type: 'show'; readonly token: number; readonly mark: M }
  | { readonly type: 'hide' };

/** A state and what to do on entering it. */
export type HoverStep<M> = readonly [state: HoverState<M>, effects: readonly HoverEffect<M>[]];

/** @returns the state before anything happened. */
export function initialHover<M>(): HoverState<M> {
  return { kind: 'idle', token: 0 };
}

/**
 * @param state where we are
 * @param event what happened
 * @param dwell how long the pointer rests on a mark before its popover opens, in milliseconds
 * @returns where we are now, and what to do
 */
export function reduceHover<M>(state: HoverState<M>, event: HoverEvent<M>, dwell: number): HoverStep<M> {
  switch (event.type) {
    case 'pointer':
      return reducePointer(state, event, dwell);
    case 'timer':
      return event.token === state.token ? reduceTimer(state, event.time, dwell) : [state, []];
    case 'press':
      if (event.onCard) return pin(state);
      return dismiss(state);
    case 'open': {
      const token = state.token + 1;
      const { mark } = event;
      return [
        { kind: 'pinned', token, mark, onMark: isOn(state, mark) },
        [
          { type: 'prepare', mark },
          { type: 'show', token, mark },
        ],
      ];
    }
    case 'focus':
      return pin(state);
    case 'dismiss':
      return dismiss(state);
  }
}

type PointerEvent<M> = Extract<HoverEvent<M>, { type: 'pointer' }>;

function reducePointer<M>(state: HoverState<M>, event: PointerEvent<M>, dwell: number): HoverStep<M> {
  const { mark, time } = event;
  switch (state.kind) {
    case 'idle':
      if (mark !== undefined && (event.pressed || mark === state.dismissed)) {
        return [{ ...state, dismissed: mark }, []];
      }
      return mark === undefined ? [{ kind: 'idle', token: state.token }, []] : wait(state.token, mark, dwell);
    case 'waiting':
      if (event.pressed) return dismiss(state);
      if (mark === undefined) return [{ kind: 'idle', token: state.token + 1 }, []];
      if (mark !== state.mark) return wait(state.token, mark, dwell);
      return event.speed > SWEEP_SPEED ? waitAnew(state.token, mark, dwell) : [state, []];
    case 'hovered':
      if (event.onCard || mark === state.mark) return [{ ...state, onMark: !event.onCard }, []];
      return leave(state.token, state.mark, mark === undefined ? undefined : { mark, since: time });
    case 'leaving': {
      if (event.onCard || mark === state.mark) {
        return [{ kind: 'hovered', token: state.token + 1, mark: state.mark, onMark: !event.onCard }, []];
      }
      const same = mark !== undefined && mark === state.over?.mark ? state.over : undefined;
      const over = same ?? (mark === undefined ? undefined : { mark, since: time });
      if (event.towardsCard) return leave(state.token, state.mark, over);
      return [{ ...state, over }, []];
    }
    case 'pinned':
      return [{ ...state, onMark: mark === state.mark }, []];
  }
}

function reduceTimer<M>(state: HoverState<M>, time: number, dwell: number): HoverStep<M> {
  const { token } = state;
  switch (state.kind) {
    case 'waiting':
      return [{ ...state, kind: 'hovered', onMark: true }, [{ type: 'show', token, mark: state.mark }]];
    case 'leaving': {
      if (!state.over) return [{ kind: 'idle', token: token + 1 }, [{ type: 'hide' }]];
      const { mark, since } = state.over;
      const rest = Math.max(0, since + dwell - time);
      const [waiting, effects] = wait(token, mark, rest);
      return [waiting, [{ type: 'hide' }, ...effects]];
    }
    case 'idle':
    case 'hovered':
    case 'pinned':
      return [state, []];
  }
}

function wait<M>(before: number, mark: M, delay: number): HoverStep<M> {
  const [state, effects] = waitAnew(before, mark, delay);
  return [state, [{ type: 'prepare', mark }, ...effects]];
}

/** The dwell begins again on a mark that is prepared already. */
function waitAnew<M>(before: number, mark: M, delay: number): HoverStep<M> {
  const token = before + 1;
  return [{ kind: 'waiting', token, mark }, [{ type: 'timer', token, delay }]];
}

function leave<M>(before: number, mark: M, over: Over<M> | undefined): HoverStep<M> {
  const token = before + 1;
  return [{ kind: 'leaving', token, mark, over }, [{ type: 'timer', token, delay: GRACE_MS }]];
}

function pin<M>(state: HoverState<M>): HoverStep<M> {
  if (state.kind !== 'hovered' && state.kind !== 'leaving') return [state, []];
  const { token, mark } = state;
  return [{ kind: 'pinned', token: token + 1, mark, onMark: isOn(state, mark) }, []];
}

function dismiss<M>(state: HoverState<M>): HoverStep<M> {
  if (state.kind === 'idle') return [state, []];
  const shown = state.kind !== 'waiting';
  const dismissed = isOn(state, state.mark) ? state.mark : undefined;
  return [{ kind: 'idle', token: state.token + 1, dismissed }, shown ? [{ type: 'hide' }] : []];
}

/** Whether the pointer was on a mark when it moved last. */
function isOn<M>(state: HoverState<M>, mark: M): boolean {
  switch (state.kind) {
    case 'idle':
      return mark === state.dismissed;
    case 'waiting':
      return mark === state.mark;
    case 'leaving':
      return mark === state.over?.mark;
    case 'hovered':
    case 'pinned':
      return state.onMark && mark === state.mark;
  }
}
