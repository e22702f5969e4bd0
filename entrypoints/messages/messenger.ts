import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Answers, Call, ChecksOf, Request } from './protocol.ts';

type Protocol = { [C in Call]: (data: Request<C>) => Answers[C] };

const messenger = defineExtensionMessaging<Protocol>();

/** Who sent a message. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

/** Where in a tab a message goes. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Sends a call to the background, or to a frame.
 *
 * @throws when nobody answers or the answer is an error
 */
export function send<C extends Call>(call: C, data: Request<C>, to?: Frame): Promise<Answers[C]> {
  return messenger.sendMessage(call, data as never, to as never) as Promise<Answers[C]>;
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
  return (call, handle) => {
    const receive = ({ data, sender }: Received): unknown => {
      if (sender.id !== browser.runtime.id) throw new Error('this message is not from Konteks');
      return handle(checks[call](data), { tabId: sender.tab?.id, frameId: sender.frameId });
    };
    messenger.onMessage(call, receive as never);
  };
}

/** A message as the library hands it over. */
interface Received {
  readonly data: unknown;
  readonly sender: { readonly id?: string; readonly tab?: { readonly id?: number }; readonly frameId?: number };
}
