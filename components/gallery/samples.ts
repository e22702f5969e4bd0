import { type Entry, entryRef, type Glossary, headword, type Language, spokenBy } from '../../glossary/index.ts';
import type { Note } from '../../notes/index.ts';
import type { PopoverEntry } from '../popover/Popover.tsx';

/** A word that fits on no line, as addresses and compounds are. */
export const LONG_WORD =
  'ketidakbertanggungjawabannyalah-antidisestablishmentarianism-Donaudampfschifffahrtsgesellschaft';

/** Says the same in both languages, for what no message says: sentences of pages, the reader's own words. */
type Both = Readonly<Record<Language, string>>;

const SENTENCES: Readonly<Record<string, Both>> = {
  unhcr: {
    en: 'By Thursday evening UNHCR had put up four hundred tents on the football field behind the school.',
    id: 'Kamis malam UNHCR sudah mendirikan empat ratus tenda di lapangan bola di belakang sekolah.',
  },
  protectionism: {
    en: 'Each time a country chooses protectionism, there is less cooperation to go round.',
    id: 'Setiap kali sebuah negara memilih proteksionisme, kerja sama yang tersisa makin sedikit.',
  },
};

const WORDS: Both = {
  en: 'Tents, schools, papers: who pays for it?',
  id: 'Tenda, sekolah, surat-surat: siapa yang membayar?',
};

/** @returns an entry of the shipped glossary. @throws when it is not there */
export function entryOf(glossary: Glossary, id: string): Entry {
  const entry = glossary.entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`there is no entry "${id}"`);
  return entry;
}

/** @returns an entry as a popover gets it */
export function cardOf(glossary: Glossary, id: string): PopoverEntry {
  const entry = entryOf(glossary, id);
  const section = glossary.sections.find((candidate) => candidate.id === entry.section);
  return {
    ...entry,
    ref: entryRef(glossary, entry),
    spoken: { en: spokenBy(entry, 'en'), id: spokenBy(entry, 'id') },
    isKnown: false,
    section: section?.title ?? { en: '', id: '' },
    related: entry.related.map((other) => {
      const { names } = entryOf(glossary, other);
      return {
        ref: entryRef(glossary, { id: other }),
        headwords: { en: names.en[0] ?? '', id: names.id[0] ?? '' },
      };
    }),
  };
}

const TIME = '2026-03-02T08:30:00.000Z';

/** @returns two notes on entries of the shipped glossary, the first with the reader's own words */
export function notesOf(glossary: Glossary, language: Language): Note[] {
  return ['unhcr', 'protectionism'].map((id, index) => {
    const entry = entryOf(glossary, id);
    const sentence = SENTENCES[id]?.[language] ?? '';
    const exact = entry.names[language].find((name) => sentence.includes(name)) ?? headword(entry, language);
    const [prefix = '', suffix = ''] = sentence.split(exact);
    return {
      id: `note-${index}`,
      v: 2,
      entry: entryRef(glossary, entry),
      headword: headword(entry, language),
      definition: entry.definition[language],
      language,
      passage: { exact, prefix, suffix, sentence },
      url: `https://news.example/${id}`,
      title: language === 'en' ? 'The harbour that answered' : 'Pelabuhan yang menjawab',
      words: index === 0 ? WORDS[language] : '',
      markKey: id,
      urlKey: id,
      tags: [],
      status: 'live',
      createdAt: TIME,
      updatedAt: TIME,
      changed: { words: TIME, tags: TIME, status: TIME },
      earlier: [],
    };
  });
}
