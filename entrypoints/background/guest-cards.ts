import { type Answer, send } from '../messages/messenger.ts';
import type { toBackground } from '../messages/to-background.ts';
import type { PlaceAbove } from '../page/place-above.ts';

/** The page around all frames; it has no page around it itself. */
const PAGE = 0;

/** Carries what is said between a frame whose card has no room in it and the page around, which shows it. */
export function relayGuestCards(answer: Answer<keyof typeof toBackground>): void {
  answer('showAbove', async (request, { tabId, frameId }) => {
    if (tabId === undefined || !frameId) return false;
    const place = await upToPage(tabId, request.place);
    return place ? send('showGuest', { frameId, request: { ...request, place } }, { tabId, frameId: PAGE }) : false;
  });

  answer('moveAbove', async (request, { tabId, frameId }) => {
    if (tabId === undefined || !frameId) return undefined;
    const place = await upToPage(tabId, request.place);
    return place && send('moveGuest', { frameId, place }, { tabId, frameId: PAGE });
  });

  answer('hideAbove', async (_data, { tabId, frameId }) =>
    tabId !== undefined && frameId ? send('hideGuest', { frameId }, { tabId, frameId: PAGE }) : undefined,
  );

  answer('tellFrame', async ({ frameId, event }, { tabId, frameId: from }) =>
    tabId !== undefined && from === PAGE ? send('cardEvent', { event }, { tabId, frameId }) : undefined,
  );
}

/** @returns the place in the page, or in a frame of the page that is from elsewhere; undefined when a frame between has no script of ours */
async function upToPage(tabId: number, place: PlaceAbove): Promise<PlaceAbove | undefined> {
  let at: PlaceAbove | undefined = place;
  for (let left = place.depth; at && at.depth > 1 && left > 0; left -= 1)
    at = await send('passUp', { place: at }, { tabId });
  return at && at.depth <= 1 ? at : undefined;
}
