import type { Language } from '../../glossary/index.ts';
import type { Bench } from '../../tests/browser/support/bench.ts';
import { until } from '../../tests/browser/support/until.ts';

/** The page that is read, and the site that it is on. */
export const PAGES: Readonly<Record<Language, { readonly path: string; readonly host: string }>> = {
  en: { path: 'news.html', host: 'news.localhost' },
  id: { path: 'berita.html', host: 'berita.localhost' },
};

/** A note that somebody could have saved while reading. */
interface Seed {
  readonly page: Language;
  readonly term: string;
  readonly words: string;
  /** When: no picture tells the day that it was taken on. */
  readonly at: string;
}

const SEEDS: readonly Seed[] = [
  {
    page: 'id',
    term: 'Bantuan kemanusiaan',
    words: 'Bandingkan dengan tsunami 2004: siapa yang datang lebih dulu?',
    at: '2026-02-27T03:12:00.000Z',
  },
  {
    page: 'en',
    term: 'WTO',
    words: '',
    at: '2026-03-02T08:30:00.000Z',
  },
  {
    page: 'en',
    term: 'Protectionism',
    words: 'Tariffs are only one form of it. Ask Dewi for the paper on rice quotas.',
    at: '2026-03-02T08:41:00.000Z',
  },
  {
    page: 'id',
    term: 'UNHCR',
    words: 'Badan PBB untuk pengungsi. Didirikan 1950, padahal dikira hanya untuk tiga tahun.',
    at: '2026-03-05T13:05:00.000Z',
  },
];

/** What the button says on a page of either language. */
const SAVE = { en: 'Save note', id: 'Simpan catatan' } as const;
const SAVED = { en: 'Saved', id: 'Tersimpan' } as const;

/** Saves notes as a reader does, in the popover, and then sets their times. */
export async function seedNotes(bench: Bench): Promise<void> {
  for (const { page, term, words } of SEEDS) {
    const { path, host } = PAGES[page];
    const open = await bench.open(path, { host });
    const popover = await open.hover(term);
    if (words !== '') await popover.type(words);
    await popover.click(SAVE[page]);
    await until('the note to be saved', async () => (await popover.buttons()).includes(SAVED[page]));
    await open.raw.close();
  }
  await setTimes(
    bench,
    SEEDS.map(({ at }) => at),
  );
}

/** Gives the notes these times, in the order in which they were saved; past our own code, for which time only passes. */
function setTimes(bench: Bench, times: readonly string[]): Promise<void> {
  return bench.inExtension(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('konteks-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('notes', 'readwrite');
          const store = transaction.objectStore('notes');
          const all = store.getAll();
          all.onsuccess = () => {
            const notes = all.result as { createdAt: string; updatedAt: string }[];
            notes.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
            notes.forEach((note, index) => {
              const at = given[index] ?? note.createdAt;
              store.put({ ...note, createdAt: at, updatedAt: at });
            });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    times,
  );
}
