import type { EntryRef } from '../../glossary/index.ts';
import { withKeys } from '../../notes/keys.ts';
import type { Note } from '../../notes/model.ts';
import type { Bench } from './support/index.ts';

/** What of a note a test cares for. */
export type Seed = Partial<Omit<Note, 'markKey' | 'urlKey' | 'v' | 'entry'>> & {
  readonly entry?: EntryRef | undefined;
};

const TERMS = [
  ['UNHCR', 'unhcr', 'The UNHCR counted more families at the border than there were beds in the camp.'],
  ['WTO', 'wto', 'Nobody at the WTO had expected the harbour to answer first.'],
  ['protectionism', 'protectionism', 'Each time a country chooses protectionism there is less to go round.'],
  ['SDGs', 'sdgs', 'Half of the SDGs are spoken of in the past tense already.'],
] as const;

const PAGES = [
  ['https://news.example.org/harbour', 'The harbour that answered'],
  ['https://www.journal.example.com/2026/rice', 'Rice, quotas and a long winter'],
  ['https://berita.example.id/pengungsi', 'Mereka yang menunggu di perbatasan'],
] as const;

const TAGS = [['food'], ['food', 'field work'], [], ['thesis'], []] as const;

/** @returns the nth of a row of notes, each an hour older than the one before */
export function seedNote(n: number, given: Seed = {}): Note {
  const [headword, id, sentence] = TERMS[n % TERMS.length]!;
  const [url, title] = PAGES[n % PAGES.length]!;
  const at = new Date(Date.UTC(2026, 10, 20, 12) - n * 3_600_000).toISOString();
  const passage = { exact: headword, prefix: '', suffix: `${n}`, sentence };
  const { entry, ...rest } = given;
  // What has been in the trash for long is deleted when the library opens.
  const trashed = given.status === 'trash' ? new Date().toISOString() : at;
  const about = 'entry' in given ? (entry ? { entry } : {}) : { entry: `solidaritas-global/${id}` as EntryRef };
  return withKeys({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    v: 2 as const,
    ...about,
    headword,
    definition: '',
    language: 'en' as const,
    passage,
    url,
    title,
    words: n % 3 === 0 ? `My words, number ${n}.` : '',
    tags: TAGS[n % TAGS.length]!,
    status: 'live' as const,
    createdAt: at,
    updatedAt: at,
    changed: { words: at, tags: at, status: trashed },
    earlier: [],
    ...rest,
  });
}

/** @returns so many notes, of a few terms on a few pages */
export function seedNotes(count: number): Note[] {
  return Array.from({ length: count }, (_, n) => seedNote(n));
}

/** Puts notes into the store past our own code, in place of those that are there. */
export function store(bench: Bench, notes: readonly Note[]): Promise<void> {
  return bench.inExtension(async (given) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('konteks-notes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = db.transaction(['notes', 'drafts'], 'readwrite');
    transaction.objectStore('drafts').clear();
    const into = transaction.objectStore('notes');
    into.clear();
    for (const note of given) into.put(note);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    db.close();
  }, notes);
}

/** Has the extension make its store, if there is none yet: only our own code knows its form. */
export async function makeStore(bench: Bench): Promise<void> {
  const page = await bench.extensionPage('library.html#notes');
  await page.locator('.notes .empty, .notes-tools').wait();
  await page.close();
}
