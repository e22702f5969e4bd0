import { foldWord } from '../characters.ts';
import { cliticLength } from '../indonesian.ts';
import { isStop } from './ordinary.ts';
import words from './ordinary-words.json' with { type: 'json' };
import type { Role, Token } from './tokens.ts';

const NOT_PREFIXED: Readonly<Record<'me' | 'di' | 'ber' | 'ter', ReadonlySet<string>>> = {
  me: new Set(words.id.me.split(' ')),
  di: new Set(words.id.di.split(' ')),
  ber: new Set(words.id.ber.split(' ')),
  ter: new Set(words.id.ter.split(' ')),
};

/**
 * What Indonesian words can be in a term, by their prefixes (Sneddon, Indonesian: A Comprehensive Grammar, on affixes): words with meN- and di- are
 * verbs, words with ber- and ter- may say what comes before them more exactly ("negara berkembang"); what is left is a noun or an
 * adjective, which stands behind.
 */
export function indonesianRoles(tokens: readonly Token[]): Role[] {
  return tokens.map(({ text, isCapital }, n) => {
    const word = foldWord(text);
    if (/^\p{N}/u.test(word)) return /^\p{N}{1,2}$|\p{L}/u.test(word) ? 'follower' : 'stop';
    if (isStop(word, 'id')) return 'stop';
    // Inside a sentence a capital makes a name of it.
    if (isCapital && n > 0) return 'noun';
    if (isPrefixed(word, 'me', /^me(?:m[bpfv]|n[cdjtsz]|ng|ny|[lrwymn])\p{L}{3}/u)) return 'stop';
    if (isPrefixed(word, 'di', /^di\p{L}{4}/u)) return 'stop';
    // "berminggu-minggu", "beramai-ramai": how or how long something is done.
    if (/^ber\p{L}+-\p{L}/u.test(word)) return 'stop';
    if (isPrefixed(word, 'ber', /^(?:ber|bel)\p{L}{3}/u) || isPrefixed(word, 'ter', /^ter\p{L}{4}/u)) return 'follower';
    return /\p{L}{3}nya$/u.test(word) && cliticLength(word) > 0 ? 'closing' : 'noun';
  });
}

function isPrefixed(word: string, prefix: keyof typeof NOT_PREFIXED, form: RegExp): boolean {
  return form.test(word) && !NOT_PREFIXED[prefix].has(word);
}
