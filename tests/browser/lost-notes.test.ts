import { expect, test } from 'vitest';
import { saveNote, storedNotes } from './extension.ts';
import { problemsInBothThemes, until, useBench } from './support/index.ts';

const bench = useBench();

/** Deletes the database behind the extension's back, as a crash or a tool that cleans up can. */
async function loseNotes(): Promise<void> {
  await bench.stopBackground();
  await bench.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('konteks-notes');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

/** Waits until Konteks remembers so many notes outside of their database. */
const rememberedAre = (count: number) =>
  until(`${count} notes to be remembered`, () =>
    bench.inExtension(async (wanted) => {
      const { 'notes-canary': canary } = await chrome.storage.local.get('notes-canary');
      return (canary as { notes?: number } | undefined)?.notes === wanted;
    }, count),
  );

// The background takes its time with the copy, and so do busy machines.
test('notes that have vanished are missed: popup and library say so, and bring the copy back', {
  timeout: 120_000,
}, async () => {
  const page = await bench.openHtml('<p>Staff of the UNHCR came; the WTO did not.</p>');
  await saveNote(await page.hover('UNHCR'), 'tents');
  await rememberedAre(1);
  // The background looks after the notes a few seconds after it has woken.
  await until('the copy', () => bench.inExtension(async () => 'notes-copy' in (await chrome.storage.local.get())), {
    timeout: 40_000,
  });
  await loseNotes();

  const popup = await bench.popup(page);
  await popup.locator('::-p-text(Something is wrong with your notes)').wait();
  await popup.close();
  // What is saved in the meantime is saved, and what is missed stays missed.
  await page.raw.bringToFront();
  await page.press('Escape');
  await saveNote(await page.hover('WTO'), 'trade');
  const library = await bench.extensionPage('library.html#notes');
  await library.locator('::-p-text(Your notes are not here)').wait();
  expect(await problemsInBothThemes(bench, library)).toEqual([]);
  await library.locator('::-p-text(Bring back the copy)').click();
  await until('both notes', async () => (await storedNotes(bench)).length === 2);
  expect(new Set((await storedNotes(bench)).map(({ words }) => words))).toEqual(new Set(['tents', 'trade']));
  await library.locator('.note-row').wait();
  await rememberedAre(2);
});

test('who goes on without them is not asked again', async () => {
  await rememberedAre(2);
  await loseNotes();
  const library = await bench.extensionPage('library.html#notes');
  await library.locator('::-p-text(Begin anew…)').click();
  await library.locator('.preview ::-p-text(Begin anew)').click();
  await library.locator('.notes').wait();
  await rememberedAre(0);
});
