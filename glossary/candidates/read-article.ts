import { BlockLanguages } from '../block-language.ts';
import { foldWord } from '../characters.ts';
import functionWords from '../function-words.json' with { type: 'json' };
import type { Language } from '../model.ts';
import { emptyWords, splitWords } from '../words.ts';
import { englishRoles } from './english-roles.ts';
import { indonesianRoles } from './indonesian-roles.ts';
import type { Article } from './model.ts';
import { isStop } from './ordinary.ts';
import { namesIn, type Phrase, phrasesIn } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import type { Place } from './tally.ts';
import { type Role, type Token, tokensOf } from './tokens.ts';

/** A heading or a sentence with what may be terms in it. */
export interface ReadSentence {
  /** The block that it stands in. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly language: Language;
  readonly place: Place;
  readonly isHeading: boolean;
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
}

/** A heading or block by its words. */
interface Block {
  readonly text: string;
  readonly language: Language;
  readonly section: number;
  readonly block: number;
  readonly isHeading: boolean;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
}

/** A heading of which so many words have capitals is written so throughout. */
const TITLE_CASE = 0.6;

/** Reads an article block by block: which language it is in, its sentences, and the phrases in them. Blocks in other languages are passed over. */
export class ArticleReader {
  readonly #languages = new BlockLanguages(functionWords);
  readonly #words = emptyWords();
  readonly #blocks: Block[] = [];
  /** Keys of words that stand somewhere without a capital. */
  readonly #small = new Set<string>();
  readonly #page: string | undefined;

  constructor(article: Article) {
    this.#page = article.language ?? this.#languageOf(textOf(article), undefined);
    article.sections.forEach(({ title, blocks }, section) => {
      this.#add(title, section, -1);
      blocks.forEach((text, block) => {
        this.#add(text, section, block);
      });
    });
  }

  /** How many blocks there are to be read. */
  get size(): number {
    return this.#blocks.length;
  }

  /** @returns the sentences of one block */
  read(n: number): ReadSentence[] {
    const block = this.#blocks[n];
    if (!block) return [];
    const { text, language, section, block: number, isHeading, sentences } = block;
    const all = block.tokens.flat();
    let first = 0;
    const english = language === 'en' ? englishRoles(text, all) : [];
    return sentences.map((sentence, index) => {
      const tokens = block.tokens[index] ?? [];
      const roles = language === 'en' ? english.slice(first, first + tokens.length) : indonesianRoles(tokens);
      first += tokens.length;
      const place = { section, block: number, sentence: index };
      return { text, sentence, language, place, isHeading, tokens, phrases: this.#phrases(tokens, roles, block) };
    });
  }

  #phrases(tokens: readonly Token[], roles: readonly Role[], { isHeading, language }: Block): Phrase[] {
    const capitals = tokens.filter(({ isCapital }) => isCapital).length;
    const isTitleCase = isHeading && tokens.length > 1 && capitals > TITLE_CASE * tokens.length;
    const isName = (n: number): boolean => {
      const token = tokens[n];
      if (!token?.isCapital || token.text === 'I') return false;
      if (/^#|\p{Lu}.*\p{Lu}/u.test(token.text)) return true;
      if (isTitleCase) return false;
      // What begins a sentence has a capital anyway; before another one it is part of a name, unless it is known as an ordinary word.
      if (n > 0) return true;
      const isKnown = this.#small.has(token.key) || isStop(foldWord(token.text), language);
      return tokens[1]?.isCapital === true && tokens[1].isJoined && !isKnown;
    };
    return phrasesIn(tokens, roles, namesIn(tokens, isName));
  }

  #add(text: string, section: number, block: number): void {
    const spoken = this.#languageOf(text, this.#page);
    if (text.trim() === '' || (spoken !== 'id' && spoken !== 'en')) return;
    const sentences = sentencesOf(text, spoken);
    const tokens = sentences.map(({ start, end }) => tokensOf(text, spoken, start, end));
    const isHeading = block < 0;
    if (!isHeading) for (const { isCapital, key } of tokens.flat()) if (!isCapital) this.#small.add(key);
    this.#blocks.push({ text, language: spoken, section, block, isHeading, sentences, tokens });
  }

  #languageOf(text: string, page: string | undefined): string | undefined {
    splitWords(text, this.#words);
    return this.#languages.of(this.#words, { page });
  }
}

/** Enough to tell a language by. */
const SAMPLE = 5000;

function textOf({ sections }: Article): string {
  let text = '';
  for (const { blocks } of sections) {
    for (const block of blocks) {
      if (text.length > SAMPLE) return text;
      text += `${block} `;
    }
  }
  return text;
}
