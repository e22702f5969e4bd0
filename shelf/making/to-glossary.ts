import { foldWord } from '../../glossary/characters.ts';
import {
  type Entry,
  type Glossary,
  LANGUAGES,
  type Language,
  type Section,
  type Source,
  soundId,
} from '../../glossary/index.ts';
import { namesIn, rowName } from './draft.ts';
import type { Draft, DraftRow } from './model.ts';

/** The longest name that an entry can have, in UTF-16 code units. */
const LONGEST_NAME = 120;

/** Between sentences that do not follow each other in the article. */
const GAP = ' … ';

/** Why a draft cannot be saved as it is: at which row, and the name that it is about. */
export interface DraftProblem {
  readonly key: number;
  readonly why: 'nameless' | 'twice' | 'long';
  readonly name: string;
}

/** @returns what has to be mended in the ticked rows before they are entries */
export function problemsOf({ rows }: Draft): DraftProblem[] {
  const owners = new Map<string, number>();
  return rows
    .filter(({ isTicked }) => isTicked)
    .flatMap(({ key, names }): DraftProblem[] => {
      const all = LANGUAGES.flatMap((language) => namesIn(names[language]));
      if (all.length === 0) return [{ key, why: 'nameless', name: '' }];
      return all.flatMap((name): DraftProblem[] => {
        if (name.length > LONGEST_NAME) return [{ key, why: 'long', name }];
        const owner = owners.get(foldWord(name)) ?? key;
        owners.set(foldWord(name), owner);
        return owner === key ? [] : [{ key, why: 'twice', name }];
      });
    });
}

/** @returns the glossary that a draft without problems is to become; the article's headings are its sections, as far as entries come from them */
export function glossaryOf(draft: Draft): Glossary {
  const { title, language, source, sections } = draft;
  const rows = draft.rows.filter(({ isTicked }) => isTicked);
  const used = new Set(rows.filter(({ sentences }) => sentences.length > 0).map(({ section }) => section));
  const ids = uniqueIds();
  const sectionIds = new Map<number, string>();
  const kept: Section[] = [];
  sections.forEach((section, place) => {
    if (!used.has(place) || section.title === '') return;
    const id = ids(section.title, 'section');
    sectionIds.set(place, id);
    kept.push({
      id,
      level: section.level,
      title: { ...EMPTY, [language]: section.title.slice(0, LABEL) },
      summary: EMPTY,
    });
  });
  return {
    format: 'konteks-glossary',
    version: 1,
    id: soundId(title, () => false, 'glossary'),
    title: { ...EMPTY, [language]: title.trim().slice(0, LABEL) },
    source,
    sections: kept,
    entries: entriesOf(draft, (place) => sectionIds.get(place)),
  };
}

/** What fits where titles and headings stand, in UTF-16 code units. */
const LABEL = 500;

/** The longest text of an entry. */
const TEXT = 4000;

const EMPTY: Readonly<Record<Language, string>> = { id: '', en: '' };

/**
 * @param sectionOf the id of a section by its place, where the glossary has it
 * @param taken ids that other entries have
 * @returns the entries that the ticked rows become
 */
export function entriesOf(
  { rows, sections, source }: Draft,
  sectionOf: (place: number) => string | undefined = () => undefined,
  taken: readonly string[] = [],
): Entry[] {
  const ids = uniqueIds(taken);
  return rows
    .filter(({ isTicked }) => isTicked)
    .map((row) => {
      const section = row.sentences.length > 0 ? sectionOf(row.section) : undefined;
      return {
        id: ids(rowName(row), 'entry'),
        kind: row.kind,
        ...(section !== undefined && { section }),
        names: { id: namesIn(row.names.id), en: namesIn(row.names.en) },
        definition: { ...EMPTY, [row.language]: row.words.trim().slice(0, TEXT) },
        inArticle: { ...EMPTY, [row.language]: quoted(row) },
        related: [],
        source: sourceAt(source, sections[row.section]?.title, row),
      };
    });
}

function quoted({ sentences, chosen }: DraftRow): string {
  return chosen
    .map((place) => sentences[place]?.text ?? '')
    .filter(Boolean)
    .join(GAP)
    .slice(0, TEXT);
}

function sourceAt(source: Source, section: string | undefined, { sentences }: DraftRow): Source {
  return section && sentences.length > 0 ? { ...source, section: section.slice(0, LABEL) } : source;
}

function uniqueIds(taken: readonly string[] = []): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const id = soundId(name, (each) => used.has(each), otherwise);
    used.add(id);
    return id;
  };
}
