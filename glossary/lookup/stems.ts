import { cliticLength } from '../indonesian.ts';

/** Shorter ones are in too many words. */
const SHORTEST = 4;

/**
 * Indonesian prefixes, each with the sounds that it may have taken the place of (memakai: pakai, menulis: tulis, mengirim: kirim,
 * menyapu: sapu). Sneddon, Indonesian: A Comprehensive Grammar, on nasal replacement.
 */
const PREFIXES: readonly (readonly [prefix: string, lost: readonly string[]])[] = [
  ['meny', ['s']],
  ['peny', ['s']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['']],
  ['ter', ['']],
  ['per', ['']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
];

const SUFFIXES = ['kan', 'an', 'i'] as const;

/** English endings of plurals and verbs, and what stands there without. */
const ENDINGS: readonly (readonly [ending: string, without: string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ed', ''],
];

/**
 * @param word a folded word, of either language
 * @returns what it may be a form of, long enough to be looked for inside other words: those that have one of them may be related to
 *   it. A guess, for where nothing is spelled as was typed
 */
export function stemsOf(word: string): string[] {
  const stems = new Set<string>();
  const bare = word.slice(0, word.length - cliticLength(word));
  for (const form of new Set([word, bare])) {
    stems.add(form);
    for (const [ending, without] of ENDINGS)
      if (form.endsWith(ending)) stems.add(form.slice(0, -ending.length) + without);
    // Some have two (ke-ber-lanjut-an).
    for (const inner of withoutPrefix(form).flatMap(withoutPrefix)) {
      stems.add(inner);
      for (const suffix of SUFFIXES) if (inner.endsWith(suffix)) stems.add(inner.slice(0, -suffix.length));
    }
  }
  return [...stems].filter((stem) => stem.length >= SHORTEST);
}

function withoutPrefix(word: string): string[] {
  const inner = [word];
  for (const [prefix, lost] of PREFIXES)
    if (word.startsWith(prefix)) inner.push(...lost.map((sound) => sound + word.slice(prefix.length)));
  return inner;
}
