import type { CDPSession, Frame } from 'puppeteer-core';
import { deepAll } from './deep.ts';
import { ownContextOf, ownWorldOf, sessionOf } from './internals.ts';
import { type ClosedRoot, HOST_SELECTOR, type Named, type PopoverHost, type RemoteNode } from './remote-node.ts';

/**
 * Finds the popover's host over the DevTools protocol, which sees into closed shadow roots.
 *
 * @returns nothing when the page has no element of that kind with a closed root
 */
export async function findHostInChromium(frame: Frame): Promise<PopoverHost | null> {
  const session = sessionOf(frame);
  using hosts = await ownWorldOf(frame).evaluateHandle(deepAll, HOST_SELECTOR);
  const world: World = { session, executionContextId: ownContextOf(frame) };
  for (const handle of (await hosts.getProperties()).values()) {
    const { objectId } = handle.remoteObject();
    if (objectId === undefined) continue;
    const { node } = await session.send('DOM.describeNode', { objectId, pierce: true });
    const root = node.shadowRoots?.find((candidate) => candidate.shadowRootType === 'closed');
    if (!root) continue;
    return {
      host: remoteNode(world, node.backendNodeId),
      root: closedRoot(world, root.backendNodeId),
    };
  }
  return null;
}

/** Where functions run: a world of our own, with the built-ins as the browser made them. */
interface World {
  readonly session: CDPSession;
  readonly executionContextId: number;
}

function closedRoot(world: World, backendNodeId: number): ClosedRoot {
  const { session } = world;
  return {
    ...remoteNode<ShadowRoot>(world, backendNodeId),
    withRole: async (role) => {
      const { nodes } = await session.send('Accessibility.queryAXTree', { backendNodeId, role });
      return nodes.flatMap((node): Named[] => {
        if (node.ignored || node.backendDOMNodeId === undefined) return [];
        const name = String(node.name?.value ?? '');
        return [{ name, ...remoteNode<HTMLElement>(world, node.backendDOMNodeId) }];
      });
    },
  };
}

function remoteNode<N extends Node>({ session, executionContextId }: World, backendNodeId: number): RemoteNode<N> {
  return {
    call: async <A extends readonly unknown[], R>(fn: (node: N, ...args: A) => R | Promise<R>, ...args: A) => {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
      if (object.objectId === undefined) throw new Error('The element has left the page.');
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (...args) { return (${fn})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as R;
    },
  };
}
