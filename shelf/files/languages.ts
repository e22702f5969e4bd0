import { LANGUAGES, type Language } from '../../glossary/index.ts';
import { LANGUAGE_LIMIT } from './limits.ts';

/** A language of a file, and how many names it has in it. */
export interface FoundLanguage {
  /** As the file writes it (BCP 47); empty for names without any. */
  readonly tag: string;
  readonly names: number;
}

/** Which of a file's languages is taken for which of ours; none where it is not given. */
export type LanguageChoice = { readonly [Ours in Language]?: string | undefined };

/** What each of our languages is called in files, the one that is meant most likely first. */
const CALLED: Readonly<Record<Language, readonly string[]>> = {
  id: ['id', 'id-id', 'ind', 'in', 'in-id'],
  en: ['en', 'eng', 'en-gb', 'en-us'],
};

/** @returns which of a file's languages are Indonesian and English; Malay is not taken for Indonesian unless a reader says so */
export function guessLanguages(found: readonly FoundLanguage[]): LanguageChoice {
  const choice: Partial<Record<Language, string>> = {};
  for (const ours of LANGUAGES) {
    const named = CALLED[ours].flatMap((tag) => found.filter((each) => each.tag.toLowerCase() === tag));
    const other = found.filter(({ tag }) => tag.toLowerCase().startsWith(`${ours}-`));
    const best = [...named, ...other][0];
    if (best) choice[ours] = best.tag;
  }
  return choice;
}

/**
 * @returns a choice in which our own tags stand where nothing else is chosen and the file has no such language; what a reader has left
 *   out on purpose stays left out
 */
export function settledChoice(choice: LanguageChoice, found: readonly FoundLanguage[]): LanguageChoice {
  const settled: Partial<Record<Language, string>> = {};
  for (const ours of LANGUAGES) {
    const isThere = found.some(({ tag }) => tag.toLowerCase() === ours);
    const tag = choice[ours] ?? (isThere ? undefined : ours);
    if (tag !== undefined) settled[ours] = tag;
  }
  return settled;
}

/** @returns which of ours a tag is taken for */
export function oursOf(tag: string, choice: LanguageChoice): Language | undefined {
  const small = tag.toLowerCase();
  return LANGUAGES.find((ours) => choice[ours]?.toLowerCase() === small);
}

/** @returns the tags that ours are written with */
export function tagsFor(choice: LanguageChoice | undefined): Readonly<Record<Language, string>> {
  return { id: choice?.id ?? 'id', en: choice?.en ?? 'en' };
}

/** Counts a file's languages; tags that differ only in case are one. */
export class LanguageCounts {
  readonly #counts = new Map<string, { tag: string; names: number }>();

  add(tag: string): void {
    const known = this.#counts.get(tag.toLowerCase());
    if (known) known.names += 1;
    else if (this.#counts.size < LANGUAGE_LIMIT) this.#counts.set(tag.toLowerCase(), { tag, names: 1 });
  }

  /** @returns the languages, those with most names first */
  done(): FoundLanguage[] {
    return [...this.#counts.values()].sort((a, b) => b.names - a.names || a.tag.localeCompare(b.tag));
  }
}
