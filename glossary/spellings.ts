import type { Language } from './model.ts';

/** Indonesian prefixes that are written joined, open or hyphenated, whatever the rules say (KBBI, bentuk terikat). */
const INDONESIAN_PREFIX = 'non|pasca|antar|anti|multi|lintas';
/** English ones. */
const ENGLISH_PREFIX = 'non|post|anti|multi|cross';

/** Indonesian compounds that are written as one word as often as as two. */
const INDONESIAN_PAIRS = [
  ['kerja sama', 'kerjasama'],
  ['sumber daya', 'sumberdaya'],
  ['tanggung jawab', 'tanggungjawab'],
  ['olah raga', 'olahraga'],
  ['daur ulang', 'daurulang'],
  ['siap siaga', 'siapsiaga'],
  ['kesiap siagaan', 'kesiapsiagaan'],
  ['hak asasi', 'hak azasi'],
] as const;

/** British and American; matching goes both ways. */
const ENGLISH_PAIRS = [
  ['isation', 'ization'],
  ['ise', 'ize'],
  ['ised', 'ized'],
  ['ising', 'izing'],
  ['programme', 'program'],
  ['co-operation', 'cooperation'],
  ['labour', 'labor'],
  ['defence', 'defense'],
  ['centre', 'center'],
] as const;

/** Whether a name may have other spellings: most have none, and to look for each costs a hundred thousand names three seconds. */
const MAY_VARY: Readonly<Record<Language, RegExp>> = {
  id: new RegExp([...INDONESIAN_PAIRS.flat(), INDONESIAN_PREFIX].join('|'), 'iu'),
  en: new RegExp([...ENGLISH_PAIRS.flat(), ENGLISH_PREFIX].join('|'), 'iu'),
};

/** An ending is one only after a stem ("organise", not "rise" or "crises"); whole words stand at the beginning of one. */
const AFTER_STEM = String.raw`(?:(?<=\p{L}{4})|(?<!\p{L}))`;

/**
 * The ways in which a name is spelled besides its own: prefixes joined, open and hyphenated (a hyphen counts as a space
 * when names are looked for), pairs such as kerja sama and kerjasama, British and American English.
 *
 * @param name a name as its glossary writes it
 * @param language its language
 * @returns the name and its other spellings
 */
export function spellingsOf(name: string, language: Language): string[] {
  if (!MAY_VARY[language].test(name)) return [name];
  let spellings = [name];
  const add = (respell: (spelling: string) => string): void => {
    spellings = [...new Set([...spellings, ...spellings.map(respell)])];
  };
  if (language === 'id') {
    for (const [open, joined] of INDONESIAN_PAIRS) {
      add((spelling) => respell(spelling, `(?<!\\p{L})${open}(?!\\p{L})`, joined));
      add((spelling) => respell(spelling, `(?<!\\p{L})${joined}(?!\\p{L})`, open));
    }
  } else {
    for (const [british, american] of ENGLISH_PAIRS) {
      add((spelling) => respell(spelling, `${AFTER_STEM}${british}(?=s?(?!\\p{L}))`, american));
      add((spelling) => respell(spelling, `${AFTER_STEM}${american}(?=s?(?!\\p{L}))`, british));
    }
  }
  const prefix = language === 'id' ? INDONESIAN_PREFIX : ENGLISH_PREFIX;
  add((spelling) => spelling.replace(new RegExp(`(?<!\\p{L})(${prefix})[- ](?=\\p{L}{4})`, 'iu'), '$1'));
  add((spelling) => spelling.replace(new RegExp(`(?<!\\p{L})(${prefix})(?=\\p{Ll}{5})`, 'iu'), '$1-'));
  return spellings;
}

/** Replaces what a pattern finds, whatever its case; a capital at its beginning is kept. */
function respell(spelling: string, pattern: string, by: string): string {
  return spelling.replace(new RegExp(pattern, 'iu'), (found) =>
    /^\p{Lu}/u.test(found) ? by.charAt(0).toUpperCase() + by.slice(1) : by,
  );
}
