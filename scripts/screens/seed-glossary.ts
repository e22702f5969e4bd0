import type { Page } from 'puppeteer-core';
import type { Language } from '../../glossary/index.ts';
import type { Bench } from '../../tests/browser/support/bench.ts';
import { until } from '../../tests/browser/support/until.ts';

/** What a teacher could have pasted, in either language. */
const TEXTS: Readonly<Record<Language, string>> = {
  en: `# The bleached reef

Coral bleaching is the loss of algae from the tissue of corals. When the sea stays warm for weeks, the animals push out the algae that feed them.

## Who watches it

The Reef Research Authority (RRA) counts the corals of the coast each year. Divers of the RRA swim along ropes, and their notes are compared with aerial pictures. Coral bleaching was seen on every part of the coast.

## What can be done

Coral gardening means that fragments are raised in nurseries and planted out. Where parrotfish are left alone, coral bleaching does less harm, as they graze the seaweed that would grow over the corals.`,
  id: `# Terumbu yang memutih

Pemutihan karang adalah hilangnya alga dari jaringan karang. Ketika laut hangat berminggu-minggu, hewan karang melepaskan alga yang memberinya makan.

## Siapa yang mengawasi

Badan Riset Terumbu (BRT) menghitung karang di pesisir setiap tahun. Penyelam BRT berenang menyusuri tali, dan catatan mereka dibandingkan dengan foto udara. Pemutihan karang terlihat di seluruh pesisir.

## Apa yang dapat dilakukan

Kebun karang berarti bahwa potongan karang dibesarkan di persemaian lalu ditanam. Di tempat ikan kakatua dibiarkan hidup, pemutihan karang kurang merusak, karena ikan itu memakan rumput laut yang menutupi karang.`,
};

/** Has the terms of a text found, as a reader does who has pasted it. @returns the library, where they are looked through */
export async function pasteText(bench: Bench, language: Language): Promise<Page> {
  const page = await bench.extensionPage('library.html#make');
  await page.locator('.make-text textarea').fill(TEXTS[language]);
  await page.locator('.make-text .primary').click();
  await page.locator('.make-row').wait();
  return page;
}

/** Makes a glossary of the reader's own. */
export async function seedGlossary(bench: Bench, language: Language): Promise<void> {
  const page = await pasteText(bench, language);
  await page.locator('.make-save .primary').click();
  await until('the glossary to be saved', async () => !(await page.$('.make-row')));
  await page.close();
}

/** Throws away what was begun, so that no picture tells how many were taken before; past our own code, which offers to bring it back. */
export function discardUnfinished(bench: Bench): Promise<void> {
  return bench.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('konteks-makings');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: db } = opening;
          if (db.objectStoreNames.contains('makings'))
            db.transaction('makings', 'readwrite').objectStore('makings').clear();
          db.close();
          resolve();
        };
      }),
  );
}

/** @returns the id of the glossary of the reader's own, as its link in the list says it */
export async function ownGlossary(bench: Bench): Promise<string> {
  const page = await bench.extensionPage('library.html#glossaries');
  const link = await page.locator('.shelf-item a[href^="#edit:"]').waitHandle();
  const id = await link.evaluate((element) => element.getAttribute('href')?.slice('#edit:'.length) ?? '');
  await page.close();
  return id;
}
