import { browser } from 'wxt/browser';
import type { Answers, Call, ChecksOf, Request } from './protocol.ts';

/** What travels to the answering side. */
interface Message {
  readonly call: string;
  readonly data: unknown;
}

/** What travels back: an error is carried over by its message, and its kind where it has one. */
type Reply<V = unknown> = { readonly value: V } | { readonly error: string; readonly kind?: unknown };

/** Who sent a message. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  /** The address of the frame, which Chromium does not keep up to date, and that of the page around it, which is. */
  readonly url: string | undefined;
  readonly tabUrl: string | undefined;
}

/** Where in a tab a message goes; without a frame, to all of them, and the first answer counts. */
export interface Frame {
  readonly tabId: number;
  readonly frameId?: number;
}

/**
 * Sends a call to the background, or to a frame.
 *
 * @throws when nobody answers or the answer is an error; with the error's kind, if it had one
 */
export async function send<C extends Call>(call: C, data: Request<C>, to?: Frame): Promise<Answers[C]> {
  return unwrapped(await replyTo(call, data, to));
}

/** @throws when nobody answers */
async function replyTo<C extends Call>(call: C, data: Request<C>, to?: Frame): Promise<Reply<Answers[C]>> {
  const message: Message = { call, data };
  const reply: Reply<Answers[C]> | undefined = to
    ? await browser.tabs.sendMessage(to.tabId, message, to.frameId === undefined ? {} : { frameId: to.frameId })
    : await browser.runtime.sendMessage(message);
  if (!reply) throw new Error(`nobody answers ${call}`);
  return reply;
}

function unwrapped<V>(reply: Reply<V>): V {
  if ('error' in reply) throw Object.assign(new Error(reply.error), { kind: reply.kind });
  return reply.value;
}

/**
 * Pauses before a question is asked again, in milliseconds: a worker that was stopped over it needs a moment to start, and on a
 * busy machine some seconds.
 */
const PAUSES = [20, 100, 400, 1500, 3000];

/**
 * Asks the background something that may be asked any number of times.
 *
 * @throws as {@link send} does: when nobody has answered for a while, and at once when the answer is an error
 */
export async function ask<C extends Call>(call: C, data: Request<C>): Promise<Answers[C]> {
  for (const pause of PAUSES) {
    const reply = await replyTo(call, data).catch(() => undefined);
    if (reply) return unwrapped(reply);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return send(call, data);
}

/** Answers one of the calls. */
export type Answer<C extends Call> = <K extends C>(
  call: K,
  handle: (data: Request<K>, sender: Sender) => Answers[K] | Promise<Answers[K]>,
) => void;

/**
 * Makes the answering side for some calls. What comes in is checked first, and only our own extension is listened to; a
 * sender whose message does not fit gets the error.
 *
 * @param checks of each call
 */
export function answering<C extends Call>(checks: ChecksOf<C>): Answer<C> {
  const handlers = new Map<string, (data: unknown, sender: Sender) => unknown>();
  browser.runtime.onMessage.addListener(((message: unknown, from: MessageSender, reply: (reply: Reply) => void) => {
    const { call, data } = isMessage(message) ? message : { call: '', data: undefined };
    const handle = handlers.get(call);
    if (!handle || from.id !== browser.runtime.id) return undefined;
    // A handler that throws at once is answered like one that fails later.
    void (async () => handle(data, senderOf(from)))().then(
      (value) => reply({ value }),
      (error: unknown) =>
        reply(
          error instanceof Error
            ? { error: error.message, kind: (error as { kind?: unknown }).kind }
            : { error: String(error) },
        ),
    );
    // The answer comes later: the one sign for it that both browsers know.
    return true;
  }) as never);
  return (call, handle) => {
    handlers.set(call, (data, sender) => handle(checks[call](data), sender));
  };
}

/** A message's sender as both browsers describe it. */
interface MessageSender {
  readonly id?: string;
  readonly tab?: { readonly id?: number; readonly url?: string };
  readonly frameId?: number;
  readonly url?: string;
}

function senderOf({ tab, frameId, url }: MessageSender): Sender {
  return { tabId: tab?.id, frameId, url, tabUrl: tab?.url };
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && typeof (value as Message).call === 'string';
}
