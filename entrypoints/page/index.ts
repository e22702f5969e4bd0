import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { interfaceLanguage } from '../../components/i18n/interface-language.ts';
import { createMatcher, type EntryRef, type Matcher } from '../../glossary/index.ts';
import {
  DWELL_MS,
  keyOf,
  PageLanguage,
  Reading,
  type ReadingCallbacks,
  removeRemains,
  untilText,
} from '../../reader/index.ts';
import {
  DEFAULTS,
  readSettings,
  readSwitches,
  type Switches,
  setSite,
  watchSettings,
  watchSwitches,
} from '../../settings/index.ts';
import { answering, send } from '../messages/messenger.ts';
import type { PageAnswer } from '../messages/protocol.ts';
import { toPage } from '../messages/to-page.ts';
import { watchIndex } from '../shared/index-storage.ts';
import { isCutOff, occupy } from '../shared/occupy.ts';
import { openRoot } from '../shared/open-root.ts';
import { MarkCard } from './card.ts';
import { Explanations } from './explanations.ts';
import { firstIndex } from './first-index.ts';
import { FrameHost } from './frame-host.ts';
import { Guests } from './guests.ts';
import { passUp } from './place-above.ts';
import { untilReadable } from './readable.ts';
import { siteOfTab } from './site.ts';

/**
 * The content script. For the build it is an unlisted script, named in the manifest by hand: the frame that WXT puts
 * around content scripts tells the page the extension's id by an event on `document`, and lets the page stop us by it.
 */
export default defineUnlistedScript(async () => {
  // A document that the reader edits is their typing, all of it.
  if (!hasBody(document) || document.designMode === 'on') return;
  let hasLeft = false;
  let reading: Reading | undefined;
  /** Reads with a newer index; until it has read the page, the marks are those of the one before. */
  let coming: Reading | undefined;
  let isComingRead = false;
  /** Made when there is first something to show. */
  let cardHost: FrameHost | undefined;

  const stop = (): void => {
    coming?.stop();
    reading?.stop();
    reading = coming = undefined;
    cardHost?.remove();
    cardHost = undefined;
  };
  const leave = (): void => {
    hasLeft = true;
    stop();
  };
  /** The extension was updated or removed under the page: nothing of it works any more, so nothing of it stays. */
  const retire = (): void => {
    if (isCutOff()) leave();
  };
  if (!occupy('konteksPage', { isAlive: () => !isCutOff(), leave })) return;
  removeRemains(openRoot);

  const site = await siteOfTab();
  if (site === undefined) return;

  const language = new PageLanguage(detectLanguage, interfaceLanguage(browser.i18n.getUILanguage()));
  // Where nothing can be read from storage, nothing can have been switched off there either.
  let switches = await readSwitches(site).catch((): Switches => ({ everywhere: true, site: true }));
  let settings = await readSettings().catch(() => DEFAULTS);
  /** Kept instead of the index, which is twice as large. */
  let matcher: Matcher | undefined;
  let reported = '';

  const isOn = ({ everywhere, site: here }: Switches): boolean => everywhere && here;

  const report = (counts: ReadonlyMap<EntryRef, number>, off: boolean, triesLeft = 3): void => {
    const message = { ...told(counts), off };
    const text = JSON.stringify(message);
    if (text === reported) return;
    reported = text;
    // What did not arrive is to be said again.
    void send('reportMarks', message).catch(() => {
      if (reported !== text) return;
      reported = '';
      retire();
      const again = (): void => {
        if (reported === '' && !hasLeft) report(counts, off, triesLeft - 1);
      };
      if (triesLeft > 0) setTimeout(again, AGAIN_MS);
    });
  };

  const explanations = new Explanations(
    () => settings.pageDefinitions === 'on',
    (containers) => (coming ?? reading)?.readAgain(containers),
    () => reading,
  );
  /** What is told of marks. */
  const told = (counts: ReadonlyMap<EntryRef, number>): Omit<PageAnswer, 'site'> => ({
    counts: Object.fromEntries(counts),
    explained: explanations.ofAll(counts.keys()),
  });

  const switchSiteOff = (): void => void setSite(site, false).catch(retire);
  const card = new MarkCard(language, () => settings, explanations, {
    close: () => reading?.dismiss(),
    goOn: (by) => reading?.step(by),
    switchSiteOff,
  });

  const host = (): FrameHost => {
    cardHost ??= new FrameHost(isTop, () => reading?.shadowRoots() ?? []);
    return cardHost;
  };
  const guests = new Guests(() => host().own(), card, switchSiteOff);

  /** What language the page is in may show only once it has text. */
  const lookAtLanguage = async (): Promise<void> => {
    if (await language.look()) (coming ?? reading)?.readAgain();
  };

  /** The marks of a newer index come as soon as they are known, but not while the reader has a card open: it would close. */
  const takeOver = (): void => {
    if (!coming || !isComingRead || reading?.isShowing) return;
    const next = coming;
    coming = undefined;
    reading?.stop();
    reading = next;
    next.release();
  };

  const callbacks: Omit<ReadingCallbacks, 'read'> = {
    counted: (counts) => {
      report(counts, false);
      void lookAtLanguage();
    },
    hintsAt: (container) => language.hintsAt(container),
    pageNames: explanations.namesFor,
    openRoot,
    framesGone: () => void send('framesGone', {}).catch(retire),
    marked: () => card.warmUp(),
    prepare: (mark) => card.prepare(mark),
    fetch: (mark, step) => card.fetch(mark, step),
    dwell: () => DWELL_MS[settings.dwell],
    look: () => ({ key: keyOf(settings.markStyle), firstOnly: settings.mentions === 'first' }),
    stirred: retire,
    hidden: () => queueMicrotask(takeOver),
    host,
  };

  const read = (from: Matcher): void => {
    coming?.stop();
    const next = new Reading(
      document,
      from,
      {
        ...callbacks,
        read: () => {
          if (next !== coming) return;
          isComingRead = true;
          takeOver();
        },
      },
      reading !== undefined,
    );
    isComingRead = false;
    if (reading) coming = next;
    else reading = next;
    next.start();
    void lookAtLanguage();
  };

  const apply = async (next: Switches): Promise<void> => {
    switches = next;
    if (!isOn(switches)) {
      stop();
      report(new Map(), true);
      return;
    }
    if (reading) return;
    // It may be long until there is text, and what was said before holds no more.
    if (reported !== '') report(new Map(), false);
    await untilReadable();
    await untilText(document, openRoot);
    const first = matcher ? undefined : await firstIndex();
    // A newer one may have come meanwhile.
    if (first) matcher ??= createMatcher(first);
    if (!matcher || reading || hasLeft || !isOn(switches)) return;
    read(matcher);
  };

  const answer = answering(toPage);
  answer('askPage', () => ({ site, ...told(reading?.counts() ?? new Map()) }));
  answer('revealMark', ({ entry }) => reading?.reveal(entry) ?? false);
  answer('stepToMark', ({ by }) => reading?.step(by) ?? false);
  answer('openMark', () => reading?.openCurrent() ?? false);
  answer('showGuest', ({ frameId, request }) => isOn(switches) && guests.show(frameId, request));
  answer('moveGuest', ({ frameId, place }) => guests.move(frameId, place) as undefined);
  answer('hideGuest', ({ frameId }) => guests.hide(frameId) as undefined);
  answer('passUp', async ({ place }) => passUp(place) ?? othersFirst());
  answer('cardEvent', ({ event }) => reading?.cardElsewhere(event) as undefined);

  watchSwitches(site, (next) => void apply(next));
  watchSettings((next) => {
    const isOther = settings.pageDefinitions !== next.pageDefinitions;
    settings = next;
    for (const each of [coming, reading]) {
      each?.dress();
      if (isOther) each?.readAgain();
    }
  });
  watchIndex((next) => {
    matcher = createMatcher(next);
    if (reading) read(matcher);
    else void apply(switches);
  });
  // A frame that goes away takes its marks out of the count; one that comes back from the cache may find all changed.
  addEventListener('pagehide', (event) => {
    if (!event.isTrusted || hasLeft) return;
    if (!isTop) reading?.dismiss();
    report(new Map(), !isOn(switches));
  });
  addEventListener('pageshow', (event) => {
    if (!event.isTrusted || !event.persisted || hasLeft) return;
    reported = '';
    if (reading) report(reading.counts(), false);
    void readSwitches(site).then(apply, retire);
  });
  await apply(switches);
});

/** A background that was just being stopped is asked again after so long, in milliseconds. */
const AGAIN_MS = 500;

/** A call goes to all frames, and the first answer counts: those that it is not for wait so long, in milliseconds. */
const OTHERS_MS = 1000;

function othersFirst(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, OTHERS_MS));
}

/** Whether this is the page itself, not a frame in it. */
const isTop = window === window.top;

/** A drawing or a data file opened by itself has none, whatever the types say. */
function hasBody({ body }: { readonly body: HTMLElement | null }): boolean {
  return body !== null;
}

async function detectLanguage(text: string): Promise<string | undefined> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  return isReliable ? languages[0]?.language : undefined;
}
