import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, initialHover, reduceHover } from '../../../reader/hover-intent.ts';
import { DWELL_MS, GRACE_MS } from '../../../reader/numbers.ts';

const DWELL = DWELL_MS.medium;

/** Plays events on a clock of its own, with the timers that the reducer asks for. */
class Play {
  state: HoverState<string> = initialHover();
  time = 0;
  shown: string | undefined;
  /** Everything shown and hidden, in order. */
  readonly log: string[] = [];
  private timer: { token: number; at: number } | undefined;

  send(event: HoverEvent<string>): this {
    const [state, effects] = reduceHover(this.state, event, DWELL);
    this.state = state;
    for (const effect of effects) {
      if (effect.type === 'timer') this.timer = { token: effect.token, at: this.time + effect.delay };
      if (effect.type === 'show') this.shown = effect.mark;
      if (effect.type === 'hide') this.shown = undefined;
      if (effect.type === 'show' || effect.type === 'hide') this.log.push(`${effect.type} ${this.shown ?? ''}`.trim());
    }
    return this;
  }

  wait(ms: number): this {
    const end = this.time + ms;
    while (this.timer && this.timer.at <= end) {
      const { token, at } = this.timer;
      this.timer = undefined;
      this.time = at;
      this.send({ type: 'timer', token, time: at });
    }
    this.time = end;
    return this;
  }

  point(mark: string | undefined, more: Partial<Extract<HoverEvent<string>, { type: 'pointer' }>> = {}): this {
    const still = { onCard: false, towardsCard: false, speed: 0.1, pressed: false };
    return this.send({ type: 'pointer', time: this.time, mark, ...still, ...more });
  }
}

describe('opening', () => {
  test('a pointer that rests on a mark opens it after the dwell, not before', () => {
    const play = new Play().point('a').wait(DWELL - 1);
    expect(play.shown).toBeUndefined();
    expect(play.wait(1).shown).toBe('a');
  });

  test('a pointer that sweeps over marks opens nothing', () => {
    const play = new Play();
    for (let i = 0; i < 50; i += 1) play.point(i % 3 ? `m${i % 5}` : undefined, { speed: 2 }).wait(DWELL / 4);
    expect(play.point(undefined).wait(2000).log).toEqual([]);
  });

  test('the dwell begins anew while the pointer still moves fast on a long name', () => {
    const play = new Play()
      .point('a', { speed: 3 })
      .wait(DWELL - 50)
      .point('a', { speed: 3 })
      .wait(DWELL - 50);
    expect(play.shown).toBeUndefined();
    expect(play.wait(50).shown).toBe('a');
  });

  test('nothing opens while a button is down', () => {
    expect(new Play().point('a', { pressed: true }).wait(1000).log).toEqual([]);
    expect(new Play().point('a').wait(100).point('a', { pressed: true }).wait(1000).log).toEqual([]);
  });

  test('leaving and coming back quickly still opens', () => {
    expect(new Play().point('a').wait(100).point(undefined).wait(10).point('a').wait(DWELL).shown).toBe('a');
  });

  test('key, tap and list open at once', () => {
    expect(new Play().send({ type: 'open', mark: 'a' }).shown).toBe('a');
  });
});

describe('staying and closing', () => {
  const open = () => new Play().point('a').wait(DWELL);

  test('it closes after the grace period', () => {
    const play = open()
      .point(undefined)
      .wait(GRACE_MS - 1);
    expect(play.shown).toBe('a');
    expect(play.wait(1).shown).toBeUndefined();
  });

  test('it stays while the pointer is on the card, and when it comes back in time', () => {
    expect(open().point(undefined).wait(200).point(undefined, { onCard: true }).wait(5000).shown).toBe('a');
    expect(open().point(undefined).wait(200).point('a').wait(5000).shown).toBe('a');
  });

  test('it stays while the pointer is on its way to the card, however long', () => {
    const play = open();
    for (let i = 0; i < 20; i += 1) play.point(undefined, { towardsCard: true }).wait(GRACE_MS - 20);
    expect(play.shown).toBe('a');
  });

  test('another mark on the way does not take over; resting there does', () => {
    const play = open().point('b', { towardsCard: true }).wait(200).point(undefined, { onCard: true }).wait(1000);
    expect(play.shown).toBe('a');
    expect(
      open()
        .point('b')
        .wait(GRACE_MS + DWELL).shown,
    ).toBe('b');
  });

  test('Escape, a press outside and a dismissal close at once', () => {
    expect(open().send({ type: 'dismiss' }).shown).toBeUndefined();
    expect(open().send({ type: 'press', onCard: false }).shown).toBeUndefined();
  });

  test('dismissed on its mark, it stays closed until the pointer has left it', () => {
    const play = open().send({ type: 'dismiss' }).point('a').wait(2000);
    expect(play.shown).toBeUndefined();
    expect(play.point(undefined).point('a').wait(DWELL).shown).toBe('a');
  });

  test('dismissed from its card, or while the pointer was elsewhere, it opens as soon as it is pointed at again', () => {
    const onCard = open().point(undefined).wait(100).point(undefined, { onCard: true });
    const leaving = open().point(undefined).wait(100);
    const byKey = new Play().point('b').wait(50).send({ type: 'open', mark: 'a' });
    const touched = open().point(undefined, { onCard: true }).send({ type: 'press', onCard: true });
    for (const play of [onCard, leaving, byKey, touched]) {
      expect(play.send({ type: 'dismiss' }).point('a').wait(DWELL).shown).toBe('a');
    }
  });

  test('opened by key under the pointer and dismissed there, it stays closed until the pointer has left it', () => {
    const play = new Play().point('a').wait(50).send({ type: 'open', mark: 'a' }).send({ type: 'dismiss' });
    expect(play.point('a').wait(2000).shown).toBeUndefined();
    expect(play.point('b').point('a').wait(DWELL).shown).toBe('a');
  });

  test('once it is touched or has focus it stays until dismissed', () => {
    for (const hand of [{ type: 'press', onCard: true }, { type: 'focus' }] as const) {
      const play = open().point(undefined, { onCard: true }).send(hand).point(undefined).point('b').wait(5000);
      expect(play.shown).toBe('a');
      expect(play.send({ type: 'dismiss' }).shown).toBeUndefined();
    }
  });
});

describe('whatever happens', () => {
  const event: fc.Arbitrary<(play: Play) => Play> = fc.oneof(
    fc
      .record({
        mark: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
        onCard: fc.boolean(),
        towardsCard: fc.boolean(),
        speed: fc.constantFrom(0, 0.4, 2),
        pressed: fc.boolean(),
      })
      .map(
        ({ mark, ...more }) =>
          (play: Play) =>
            play.point(more.onCard ? undefined : mark, more),
      ),
    fc.integer({ min: 1, max: 700 }).map((ms) => (play: Play) => play.wait(ms)),
    fc
      .constantFrom<HoverEvent<string>>(
        { type: 'press', onCard: true },
        { type: 'press', onCard: false },
        { type: 'open', mark: 'b' },
        { type: 'focus' },
        { type: 'dismiss' },
      )
      .map((sent) => (play: Play) => play.send(sent)),
  );

  test('what is shown is what the state says, and a dismissal leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const play = new Play();
        for (const step of events) {
          step(play);
          const { state } = play;
          const expected = state.kind === 'idle' || state.kind === 'waiting' ? undefined : state.mark;
          expect(play.shown).toBe(expected);
        }
        expect(play.send({ type: 'dismiss' }).wait(5000).shown).toBeUndefined();
      }),
    );
  });

  test('a timer of an earlier interaction changes nothing', () => {
    const play = new Play().point('a');
    const { token } = play.state;
    play.point(undefined).point('b');
    const before = play.state;
    expect(play.send({ type: 'timer', token, time: 0 }).state).toBe(before);
  });
});
