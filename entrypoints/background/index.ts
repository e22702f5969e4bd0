import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { EntryRef } from '../../glossary/index.ts';
import { type Explained, isOfPage, pageGlossary } from '../../glossary/page-definitions/entry.ts';
import { markDraftKey } from '../../notes/index.ts';
import { readSettings, setKnown, watchSettings } from '../../settings/index.ts';
import { answering } from '../messages/messenger.ts';
import type { Card } from '../messages/protocol.ts';
import { toBackground } from '../messages/to-background.ts';
import { forgetReports, keepReport } from '../shared/frame-reports.ts';
import { isShipped, loadWith } from '../shared/glossaries.ts';
import { storeIndex } from '../shared/index-storage.ts';
import { openLibrary } from '../shared/open-library.ts';
import { askFrame, askFrames } from '../shared/page-answers.ts';
import { forgetFound } from '../shared/passages.ts';
import { alsoIn } from '../shared/shared-names.ts';
import { openShelf } from '../shared/shelf.ts';
import { sidePanelOpener } from '../shared/side-panel.ts';
import { showBadge } from './badge.ts';
import { cardOf } from './cards.ts';
import { runCommand } from './commands.ts';
import { relayGuestCards } from './guest-cards.ts';
import { keepIndex } from './keep-index.ts';
import { keepNotes } from './keep-notes.ts';
import { offerInMenu } from './menus.ts';
import { answerAddressBar } from './omnibox.ts';
import { openLookUp, selectionIn } from './open-look-up.ts';
import { readAll, readOpenPages } from './open-pages.ts';
import { followPassages, pageOf } from './passages.ts';
import { openWelcome } from './welcome.ts';

const shelf = openShelf(() => void refreshIndex());
const { compile, refreshIndex } = keepIndex(shelf);

export default defineBackground(() => {
  const notes = keepNotes(() => void passages.notesChanged());
  const answer = answering(toBackground);
  const passages = followPassages(notes, answer);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refreshIndex();
    if (reason === 'install') void openWelcome();
  });
  void readOpenPages();
  browser.permissions.onAdded.addListener(() => void readAll());
  watchSettings((_settings, changed) => {
    if (changed.includes('hiddenKinds') || changed.includes('known')) void refreshIndex();
  });
  browser.runtime.onStartup.addListener(() => void refreshIndex());
  const openPanel = sidePanelOpener();
  browser.commands.onCommand.addListener((name, tab) => {
    // At once: a moment later it is no press of the reader's any more.
    if (name === 'open-side-panel' && tab?.id !== undefined) void openPanel?.(tab.id);
    else if (name === 'look-up') void openLookUp(tab?.id === undefined ? '' : selectionIn(tab.id));
    else void runCommand(name);
  });
  offerInMenu();
  answerAddressBar();
  browser.tabs.onRemoved.addListener((tabId) => {
    void forgetReports(tabId);
    void forgetFound(tabId);
  });

  answer('glossariesChanged', async () => {
    await refreshIndex();
    return undefined;
  });

  answer('explain', async ({ entry, said }) => (await explain(entry, said)) ?? null);

  answer('findNote', async (mark) => {
    const [note, draft] = await Promise.all([notes.ofMark(mark), notes.draft(markDraftKey(mark))]);
    return { ...(note && { words: note.words }), ...(draft !== undefined && { draft }) };
  });

  answer('keepDraft', async ({ words, ...mark }) => {
    await notes.keepDraft(markDraftKey(mark), words);
    return undefined;
  });

  answer('saveNote', async ({ said, ...data }) => {
    const card = await explain(data.entry, said);
    if (!card) throw new Error(`there is no entry ${data.entry}`);
    const headword = card.names[data.language][0] ?? '';
    const { words } = await notes.save({ ...data, headword, definition: card.definition[data.language] });
    return { words };
  });

  answer('reportMarks', async (report, sender) => {
    const { tabId, frameId } = sender;
    if (tabId === undefined || frameId === undefined) return undefined;
    await keepReport(tabId, frameId, { ...report, url: pageOf(sender) });
    void passages.frameReported(sender, report.off);
    // Frames of the page that was here before cannot all say goodbye.
    if (frameId === 0) await askFrames(tabId);
    await showBadge(tabId);
    return undefined;
  });

  answer('framesGone', async (_data, { tabId }) => {
    if (tabId === undefined) return undefined;
    await askFrames(tabId);
    await showBadge(tabId);
    return undefined;
  });

  // Where nothing can be stored, pages get it with the answer.
  answer('wantIndex', async () => {
    const index = await compile();
    return storeIndex(index).then(
      () => null,
      () => index,
    );
  });

  answer('askSite', async (_data, { tabId }) => {
    if (tabId === undefined) throw new Error('only a page has a site');
    const top = await askFrame(tabId, 0);
    if (typeof top === 'string') throw new Error('the page does not answer');
    return top.site;
  });

  relayGuestCards(answer);

  answer('wantScript', async ({ script }, { tabId, frameId }) => {
    if (tabId === undefined || frameId === undefined) return undefined;
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] });
    return undefined;
  });

  answer('setKnown', async ({ entry, isKnown }) => {
    await setKnown([entry], isKnown);
    return undefined;
  });

  answer('openLibrary', async ({ entry }) => {
    await openLibrary(entry);
    return undefined;
  });
});

async function explain(ref: EntryRef, said?: Explained): Promise<Card | undefined> {
  if (isOfPage(ref))
    return said && cardOf([pageGlossary({ [ref]: said })], ref, { isOwn: false, isKnown: false, also: [] });
  const [also, { known }] = await Promise.all([alsoIn(ref), readSettings()]);
  const isOwn = !isShipped(ref.split('/', 1)[0] ?? '');
  return cardOf(await loadWith(shelf, [ref, ...also]), ref, { isOwn, isKnown: known.includes(ref), also });
}
