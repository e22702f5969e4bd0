import { bitsOf, HashFilter } from './hash-filter.ts';
import { LANGUAGES } from './model.ts';
import { hashWord, type Words } from './words.ts';

/** What is known of a block's language from outside its words: BCP 47 tags. */
export interface LanguageHints {
  /** What an element around the block, below the page's root, says. */
  readonly declared?: string | undefined;
  /** The page's. */
  readonly page?: string | undefined;
}

/** So few function words tell nothing. */
const FEWEST = 3;
/** The leading language must have so many times as many as any other. */
const LEAD = 1.5;
/** Of the words of a text in a language that is not ours so many must be, that a few chance ones ("UN", "di") are none. */
const FOREIGN_SHARE = 0.2;

/** Codes of old or of varieties whose writing is that of another code. */
const SAME: Readonly<Record<string, string>> = { in: 'id', zsm: 'ms', zlm: 'ms' };

/** @returns the language of a BCP 47 tag without script and region, undefined for none. */
export function primaryLanguage(tag: string | null | undefined): string | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (!primary || primary === 'und' || primary === 'mul' || primary === 'zxx') return undefined;
  return SAME[primary] ?? primary;
}

/**
 * Tells the language of blocks by their function words, which are a third of any running text (Grefenstette 1995,
 * Comparing two language identification schemes).
 */
export class BlockLanguages {
  private readonly tags: readonly string[];
  /** Bits of languages by the hash of a function word. */
  private readonly byWord = new Map<number, number>();
  private readonly filter: HashFilter;

  /** @param functionWords of each language that can be told, by tag, white space between them */
  constructor(functionWords: Readonly<Record<string, string>>) {
    this.tags = Object.keys(functionWords);
    Object.values(functionWords).forEach((words, n) => {
      for (const hash of words.split(' ').map((word) => hashWord(word))) {
        this.byWord.set(hash, (this.byWord.get(hash) ?? 0) | (1 << n));
      }
    });
    this.filter = new HashFilter(bitsOf([...this.byWord.keys()]));
  }

  /** @returns the block's language: what its element says, else what its words say, else the page's. */
  of(words: Words, { declared, page }: LanguageHints): string | undefined {
    const outside = primaryLanguage(declared);
    if (outside) return outside;
    const spoken = this.spoken(words);
    const around = primaryLanguage(page);
    // Malay and Indonesian share their function words.
    return spoken === undefined || (spoken === 'id' && around === 'ms') ? around : spoken;
  }

  private spoken({ hashes, count }: Words): string | undefined {
    const counts = this.tags.map(() => 0);
    for (let i = 0; i < count; i += 1) {
      const hash = hashes[i] ?? 0;
      if (!this.filter.mayHave(hash)) continue;
      let bits = this.byWord.get(hash) ?? 0;
      for (let n = 0; bits !== 0; n += 1, bits >>= 1) counts[n] = (counts[n] ?? 0) + (bits & 1);
    }
    const most = Math.max(...counts);
    if (most < FEWEST) return undefined;
    const [leading, ...others] = this.tags.filter((_, n) => most < LEAD * (counts[n] ?? 0));
    if (leading === undefined || others.length > 0) return undefined;
    const isOurs = LANGUAGES.some((language) => language === leading);
    return isOurs || most >= FOREIGN_SHARE * count ? leading : undefined;
  }
}

/** @returns whether more of a block's letters are of other scripts than of Latin. */
export function isForeignScript({ text, starts, ends, count }: Words): boolean {
  let balance = 0;
  for (let i = 0; i < count; i += 1) {
    const start = starts[i] ?? 0;
    const length = (ends[i] ?? 0) - start;
    balance += isLatin(text.charCodeAt(start)) ? length : -length;
  }
  return balance < 0;
}

/** Latin ends where Greek begins, but for the block that Vietnamese needs. */
function isLatin(code: number): boolean {
  return code < 0x370 || (code >= 0x1e00 && code < 0x1f00);
}

/**
 * Languages that are mostly written in other scripts than Latin (CLDR's likely subtags). A list rather than `Intl.Locale`, whose
 * first answer takes 8 ms of a page's main thread (Chromium 156).
 */
const OTHER_SCRIPTS = new Set(
  (
    'ab abq ae ady alt am apc ar arc ars ary arz as av ava awa ba be bg bgn bh bho bn bo brx bxr ce chr ckb cr cu cv dar ' +
    'doi dv dz el fa gan glk gu hak haz he hi hne hsn hy ii inh iu iw ja ji ka kbd khb kjh kk km kn ko koi kok krc ks ksw ' +
    'kum kv ky lbe lez lo lrc lzh mag mai mdf mhr mk ml mn mni mnw mr my myv mzn nan ne nod nog nqo oj or os pa pnb prs ps ' +
    'raj ru rue sa sah sat sd shi shn si skr sr syr ta tab te tg th ti tt tts tyv udm ug uk ur wuu xal yi yue zgh zh'
  ).split(' '),
);

/** @returns whether a language is mostly written in Latin script; of a tag that is none, no */
export function isInLatinScript(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) && !OTHER_SCRIPTS.has(language);
}
