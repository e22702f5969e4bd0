import type { Browser, Frame } from 'puppeteer-core';
import { accessibleName } from './accessible-name.ts';
import { deepAll } from './deep.ts';
import { type Bidi, bidiOf, contextOf } from './internals.ts';
import { type ClosedRoot, HOST_SELECTOR, type Named, type PopoverHost, type RemoteNode } from './remote-node.ts';

/** What BiDi says of a node. */
interface BidiNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: BidiNode | null; readonly mode?: string };
}

/**
 * Finds the popover's host over WebDriver BiDi. Asked to serialise a node with `includeShadowTree: 'all'`, Firefox names
 * its closed shadow root too; a function called with that name gets the root itself.
 *
 * @returns nothing when the page has no element of that kind with a closed root
 */
export async function findHostInFirefox(browser: Browser, frame: Frame): Promise<PopoverHost | null> {
  const page = { bidi: bidiOf(browser), context: contextOf(frame) };
  const hosts = await locateDeep(page, HOST_SELECTOR);
  for (const { sharedId, value } of hosts) {
    const root = value?.shadowRoot;
    if (!sharedId || !root?.sharedId) continue;
    const closed = closedRoot(page, root.sharedId);
    const mode = await closed.call((node) => node.mode);
    if (mode === 'closed') return { host: remoteNode(page, sharedId), root: closed };
  }
  return null;
}

interface Where {
  readonly bidi: Bidi;
  readonly context: string;
}

function closedRoot(page: Where, sharedId: string): ClosedRoot {
  return {
    ...remoteNode<ShadowRoot>(page, sharedId),
    withRole: async (role) => {
      const nodes = await locate(page, { type: 'accessibility', value: { role } }, sharedId);
      const elements = nodes.flatMap((node) => (node.sharedId ? [remoteNode<HTMLElement>(page, node.sharedId)] : []));
      return Promise.all(
        elements.map(async (element): Promise<Named> => ({ ...element, name: await element.call(accessibleName) })),
      );
    },
  };
}

/** @returns the elements that a selector finds, in open shadow roots too, which BiDi's own locators do not look into */
async function locateDeep(page: Where, selector: string): Promise<readonly BidiNode[]> {
  const { result } = await page.bidi.send('script.callFunction', {
    functionDeclaration: String(deepAll),
    arguments: [{ type: 'string', value: selector }],
    target: ownWorld(page),
    awaitPromise: false,
    serializationOptions: SERIALIZED,
  });
  const outcome = result as { readonly type: string; readonly result?: { readonly value: readonly BidiNode[] } };
  return outcome.result?.value ?? [];
}

/** A world of our own in the page, with the built-ins as the browser made them. */
function ownWorld({ context }: Where): object {
  return { context, sandbox: 'konteks-tests' };
}

/** A node's own closed shadow root comes with it. */
const SERIALIZED = { maxDomDepth: 1, includeShadowTree: 'all' };

async function locate(page: Where, locator: unknown, start?: string): Promise<readonly BidiNode[]> {
  const { result } = await page.bidi.send('browsingContext.locateNodes', {
    context: page.context,
    locator,
    serializationOptions: SERIALIZED,
    ...(start === undefined ? {} : { startNodes: [{ sharedId: start }] }),
  });
  return (result as { readonly nodes: readonly BidiNode[] }).nodes;
}

function remoteNode<N extends Node>(page: Where, sharedId: string): RemoteNode<N> {
  return {
    call: async <A extends readonly unknown[], R>(fn: (node: N, ...args: A) => R | Promise<R>, ...args: A) => {
      const { result } = await page.bidi.send('script.callFunction', {
        // JSON carries arguments and result, so that BiDi's own notation of values has to be known for strings only.
        functionDeclaration: `async (node, args) => JSON.stringify(await (${fn})(node, ...JSON.parse(args)))`,
        arguments: [{ sharedId }, { type: 'string', value: JSON.stringify(args) }],
        target: ownWorld(page),
        awaitPromise: true,
      });
      return answerOf(result as BidiResult) as R;
    },
  };
}

/** What BiDi says of a call. */
type BidiResult =
  | { readonly type: 'success'; readonly result: { readonly type: string; readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function answerOf(outcome: BidiResult): unknown {
  if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
  return outcome.result.value === undefined ? undefined : JSON.parse(outcome.result.value);
}
