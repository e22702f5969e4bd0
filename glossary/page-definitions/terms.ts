import genera from './genera.json' with { type: 'json' };
import type { Found } from './model.ts';
import type { Span } from './sentences.ts';
import { fold, type Token, tokensIn } from './tokens.ts';

const GENERA = { id: new Set(genera.id.split(' ')), en: new Set(genera.en.split(' ')) };

/** A subject with one of these is about something in particular, or about nothing that could be looked up. */
const NO_TERM = new Set(
  (
    'the a an this that these those it he she they we you i who what which when where there here my your his her its our their one ' +
    'some many most all every each any another other such no nothing something everything not only both few ' +
    'is are was were be been being has have had do does did will would can could may might must should because if ' +
    'while but so then also now today in on at by with from as to into about than ' +
    'said says rest going best worst biggest main first last next key new ' +
    'ini itu tersebut dia ia mereka kami kita saya aku anda kamu kau beliau hal yang salah satu semua setiap tiap ' +
    'tidak bukan belum akan sudah telah sedang juga karena jika bila ketika saat sehingga agar tetapi namun maka sebab ' +
    'sebagian besar kebanyakan mayoritas tujuan alasan penyebab contoh masalah tantangan hasil kunci akibat dampak syarat fungsi manfaat ciri jumlah ' +
    'maksud inti pokok harapan langkah solusi pemenang posisi rahasia pelaku korban utama pertama kedua terakhir ' +
    'di ke dari pada oleh untuk dengan dalam seperti bahwa sebagai kata menurut'
  ).split(' '),
);

/** Whoever speaks of themselves explains no term. */
const PERSONAL = /(?<!\p{L})(?:I|me|my|we|us|our|you|your|saya|aku|kami|kita|kamu|anda)(?!\p{L})/iu;

/** No term has more words. */
const MOST_WORDS = 5;

/** So far into a sentence its first verb is looked for, in UTF-16 code units. */
const TERM_REACH = 120;

/** What is said of a term has at least so many words. */
const FEWEST_SAID = 3;

const COPULA =
  /(?<!\p{L})(?:(?<id>adalah|ialah|merupakan)|(?<en>is|are)|(?<means>means|refers to|is defined as|diartikan sebagai|didefinisikan sebagai|berarti))(?!\p{L})/iu;

/** What may stand before the term in a law ("1. …") or in a sentence ("In economics, …"). */
const LEAD =
  /^(?:\(?(?:\d+|\p{Ll})[.)]\s+)?(?:(?:In|Dalam|Secara|Di)\s[\p{L}\s]{2,30},\s+)?(?:[Aa]n?\s|[Tt]he\s(?=\p{Lu}))?/u;

const QUOTED = /^["\u201c'\u2018](?<term>[^"\u201c\u201d]{2,60})["\u201d'\u2019],?\s(?:means|berarti)\s/u;

const MEANT =
  /yang dimaksud (?:dengan |sebagai )?["\u201c]?(?<term>[\p{L}\p{N}\s-]{2,60}?)["\u201d]?,? (?:adalah|ialah|yaitu|yakni)\s/iu;

const CALLED =
  /(?:(?:is|are)\s(?:(?:also|commonly|often|generally|usually)\s)?(?:known as|called|termed|referred to as)|disebut(?:\s(?:juga|sebagai|dengan))?|dikenal\s(?:sebagai|dengan\s(?:nama|istilah|sebutan)))\s["\u201c]?(?<term>\p{Ll}[\p{Ll}-]*(?:\s\p{Ll}[\p{Ll}-]*){0,3})["\u201d]?[.;]?$/u;

/** What stands between a term and what it means, inside a sentence. */
const ASIDE = /(?:,\s|\s\()(?:(?<id>yaitu|yakni)|i\.e\.,?|that is,)\s/giu;

/** @returns the terms that sentences of a text explain: "Osmosis is a process by which …", "proteksionisme, yaitu kebijakan …" */
export function explainedTerms(text: string, sentences: readonly Span[]): Found[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const at = (found: Place | undefined): Found[] =>
      found
        ? [
            {
              short: found.term,
              long: '',
              start: start + found.at,
              end: start + found.at + found.term.length,
              how: 'sentence',
            },
          ]
        : [];
    const main = quoted(sentence) ?? meant(sentence) ?? explained(sentence) ?? called(sentence);
    return main ? at(main) : asides(sentence).flatMap(at);
  });
}

/** A term in a sentence. */
interface Place {
  readonly term: string;
  readonly at: number;
}

/** “processing” means any operation … */
function quoted(sentence: string): Place | undefined {
  const lead =
    /^\(?(?:\d+|\p{Ll})[.)]\s+|^(?:In|Dalam)\s[^"\u201c]{2,30}(?=["\u201c])/u.exec(sentence)?.[0].length ?? 0;
  const match = QUOTED.exec(sentence.slice(lead));
  const term = match?.groups?.term;
  return term && countWords(sentence.slice(lead + match[0].length)) >= FEWEST_SAID ? { term, at: lead + 1 } : undefined;
}

/** "Yang dimaksud dengan diskresi adalah wewenang …" */
function meant(sentence: string): Place | undefined {
  const match = MEANT.exec(sentence);
  const term = match?.groups?.term;
  if (!match || !term || !isTerm(tokensIn(term))) return undefined;
  return countWords(sentence.slice(match.index + match[0].length)) >= FEWEST_SAID
    ? { term, at: sentence.indexOf(term, match.index) }
    : undefined;
}

/** "Osmosis is a process by which …" */
function explained(sentence: string): Place | undefined {
  const match = COPULA.exec(sentence.slice(0, TERM_REACH));
  if (!match) return undefined;
  const lead = LEAD.exec(sentence)?.[0].length ?? 0;
  const term = sentence
    .slice(lead, match.index)
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .trimEnd();
  const said = sentence.slice(match.index + match[0].length);
  const words = tokensIn(term);
  if (!isTerm(words) || /[^\p{L}\p{N}\p{M}\s'\u2019-]/u.test(term) || PERSONAL.test(said)) return undefined;
  return isGenus(said, match.groups?.id ? 'id' : match.groups?.en ? 'en' : 'any', words)
    ? { term, at: lead }
    : undefined;
}

/** "A state in which prices fall is called deflation." */
function called(sentence: string): Place | undefined {
  const match = CALLED.exec(sentence);
  const term = match?.groups?.term;
  if (!match || !term || !isTerm(tokensIn(term))) return undefined;
  const before = sentence.slice(0, match.index);
  const [first, second] = tokensIn(before);
  const genus = first && /^(?:an?|the)$/u.test(first.folded) ? second : first;
  const isGeneral = /(?<!\p{L})(?:yang|untuk|that|which|who|whose|where|of)(?!\p{L})/u.test(before);
  return genus && isGeneral && isKnownGenus(genus.folded)
    ? { term, at: match.index + match[0].lastIndexOf(term) }
    : undefined;
}

/** "… proteksionisme, yaitu kebijakan yang …" */
function asides(sentence: string): Place[] {
  return [...sentence.matchAll(ASIDE)].flatMap((match) => {
    const language = match.groups?.id ? 'id' : 'any';
    const from = Math.max(0, match.index - TERM_REACH / 2);
    const words = termAtEnd(wordsRunningUpTo(sentence, from, match.index), language);
    const [first] = words;
    const last = words.at(-1);
    const said = sentence.slice(match.index + match[0].length);
    if (!first || !last || !isTerm(words) || !isGenus(said, language, words)) return [];
    return [{ term: sentence.slice(first.start, last.end), at: first.start }];
  });
}

/** The last three words before a place at most, as far as only white space parts them. */
function wordsRunningUpTo(text: string, from: number, to: number): Token[] {
  const words = tokensIn(text, from, to).slice(-3);
  const cut = words.findLastIndex((word, n) => !/^\s*$/u.test(text.slice(word.end, words[n + 1]?.start ?? to)));
  return words.slice(cut + 1);
}

/** Words that a term does not go back over: verbs by their prefix, words for words, function words. */
const NO_PART =
  /^(?:(?:me|ber|di|ter)\p{L}{4,}|istilah|konsep|prinsip|kata|kebijakan|asas|menempuh|dan|atau|the|an?|of|and|or|called|term|concept)$/u;

function termAtEnd(words: readonly Token[], language: 'id' | 'any'): readonly Token[] {
  let from = words.length;
  while (from > 0 && !NO_PART.test(words[from - 1]?.folded ?? '') && !NO_TERM.has(words[from - 1]?.folded ?? ''))
    from -= 1;
  // English verbs do not show by their form: without a word that cannot be part of it, only the last is sure.
  return from === 0 || language === 'any' ? words.slice(-1) : words.slice(from);
}

function isTerm(words: readonly Token[]): boolean {
  if (words.length === 0 || words.length > MOST_WORDS || !words.some(({ text }) => /\p{L}{3}/u.test(text)))
    return false;
  return words.every(
    ({ folded, text }) =>
      !NO_TERM.has(folded) &&
      !/^(?:\d+|ter\p{L}{3,}|\p{L}{3,}(?:nya|ku|mu))$/u.test(folded) &&
      !/'s$|\u2019s$/u.test(text),
  );
}

/** What follows a noun that says what kind of thing something is. */
const RELATIVE = new Set(
  (
    'that which who whose where when in of by for to used between with from at on through caused made designed consisting ' +
    'among held given granted not or'
  ).split(' '),
);

/** @returns whether what is said begins with a kind of thing, and goes on to tell it from others of that kind */
function isGenus(said: string, language: 'id' | 'en' | 'any', term: readonly Token[]): boolean {
  const clause = said.trim();
  if (countWords(clause) < FEWEST_SAID + 1) return false;
  return (language !== 'en' && isIndonesianGenus(clause, term)) || (language !== 'id' && isEnglishGenus(clause, term));
}

function isIndonesianGenus(clause: string, term: readonly Token[]): boolean {
  const bare = clause.replace(/^(?:sebuah|suatu|seorang|semua|segala|setiap|salah satu)\s/iu, '');
  const [first, second] = tokensIn(bare.slice(0, 80));
  if (!first || !second || /^(?:dari|ini|itu|tersebut)$/u.test(second.folded) || /nya$/u.test(first.folded))
    return false;
  if (GENERA.id.has(first.folded) || term.at(-1)?.folded === first.folded || term[0]?.folded === first.folded)
    return true;
  // Names of actions: penanaman, kenaikan, perlindungan.
  return /^(?:pe|ke)(?!rempuan)\p{L}{4,}an$/u.test(first.folded) && second.folded !== 'dan' && term.length <= 2;
}

function isEnglishGenus(clause: string, term: readonly Token[]): boolean {
  const words = tokensIn(clause.slice(0, 160));
  const hasArticle = /^(?:an?|the|any|one)$/u.test(words[0]?.folded ?? '');
  const bare = hasArticle ? words.slice(1) : words;
  const stop = bare.findIndex(({ folded }, n) => n > 0 && RELATIVE.has(folded));
  const head = bare[stop - 1];
  // Without an article it has to be many: "policies that …".
  if (bare.slice(0, Math.max(0, stop)).some(isOpinion)) return false;
  const other = /(?<!\p{L})or other (\p{L}+)/u.exec(clause.slice(0, 80))?.[1];
  if (hasArticle && other && isKnownGenus(fold(other))) return true;
  const last = head?.folded ?? '';
  const isPlural =
    hasArticle ||
    (/(?:s|people)$/u.test(last) && !bare.slice(0, stop).some(isNoAttribute)) ||
    (stop === 1 && /(?:one|body)$/u.test(last));
  return head !== undefined && stop <= (hasArticle ? 6 : 3) && isPlural && isKnownGenus(head.folded, term);
}

/** "are still finding people on roofs" */
function isNoAttribute({ folded }: Token): boolean {
  return /ing$|^(?:still|now|also|often|always|never|just|already|here|there)$/u.test(folded);
}

/** "is a great way to …": what is praised, or one of several, is not explained. */
function isOpinion({ folded }: Token): boolean {
  return /^(?:great|good|better|best|bad|worst|nice|big|real|huge|useful|perfect|current|final|initial|first|last|next|new|only|main|key|most)$/u.test(
    folded,
  );
}

function isKnownGenus(word: string, term: readonly Token[] = []): boolean {
  const singular = word.replace(/ies$/u, 'y').replace(/(?<=ss|ch|sh|x)es$|(?<!s|u|i)s$/u, '');
  return [word, singular].some((form) => GENERA.en.has(form) || GENERA.id.has(form)) || term.at(-1)?.folded === word;
}

function countWords(text: string): number {
  return tokensIn(text.slice(0, 200)).length;
}

/** @returns whether a text can be a term that a list explains: short, and not one of the words that lists of other things begin with */
export function isListedTerm(text: string): boolean {
  return isTerm(tokensIn(text)) && fold(text) !== '';
}
