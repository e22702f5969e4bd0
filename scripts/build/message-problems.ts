import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Uses } from './message-uses.ts';

/** The words of one surface in one language. */
export interface LocaleFile {
  /** Its path, for what is said of it. */
  readonly file: string;
  readonly language: string;
  /** The same in all languages. */
  readonly surface: string;
  /** By their keys, in ICU's format. */
  readonly messages: Readonly<Record<string, string>>;
  /** Whether nothing says plurals where they are shown: `components/i18n/plain-words.ts`. */
  readonly plain: boolean;
}

/** A source file and what it says of messages. */
export interface Source extends Uses {
  readonly file: string;
  /** Whether a message is of use because it stands here; not so in the gallery, which readers never see. */
  readonly counts: boolean;
}

/** A message as the library compiles it: texts, and values with what is done with them. */
type Compiled = readonly (string | readonly [name: string, type?: string, options?: unknown])[];

/**
 * @returns everything that is wrong with the messages, one line each, file and key first: what is missing in a language or
 *   altogether, what nobody uses, what cannot be said
 */
export function messageProblems(locales: readonly LocaleFile[], sources: readonly Source[]): string[] {
  return [
    ...Map.groupBy(locales, ({ surface }) => surface)
      .values()
      .flatMap((languages) => [...differences(languages), ...unused(languages, sources)]),
    ...locales.flatMap(unsound),
    ...missing(locales, sources),
  ];
}

/** What one language of a surface has and another has not. */
function differences(languages: readonly LocaleFile[]): string[] {
  return languages.flatMap(({ file, messages }) =>
    languages.flatMap((other) =>
      Object.keys(other.messages).flatMap((key) => {
        const text = messages[key];
        if (text === undefined) return [`${file}: "${key}" is missing; ${other.file} has it`];
        const here = valuesOf(text);
        const lacking = valuesOf(other.messages[key] ?? '').filter((name) => !here.includes(name));
        return lacking.map((name) => `${file}: "${key}" does not say {${name}}; ${other.file} does`);
      }),
    ),
  );
}

function unused(languages: readonly LocaleFile[], sources: readonly Source[]): string[] {
  const [{ file, messages } = { file: '', messages: {} }] = languages;
  const counting = sources.filter(({ counts }) => counts);
  const literals = new Set(counting.flatMap((source) => source.literals));
  const made = counting.flatMap((source) => source.made);
  return Object.keys(messages)
    .filter((key) => !literals.has(key) && !made.some((pattern) => pattern.test(key)))
    .map((key) => `${file}: "${key}" is used nowhere`);
}

function missing(locales: readonly LocaleFile[], sources: readonly Source[]): string[] {
  const keys = new Set(locales.flatMap(({ messages }) => Object.keys(messages)));
  return sources.flatMap(({ file, asked }) =>
    asked
      .filter(({ matches }) => !keys.values().some(matches))
      .map(({ text }) => `${file}: there is no message "${text}"`),
  );
}

/** What cannot be said, or not in that language. */
function unsound({ file, language, messages, plain }: LocaleFile): string[] {
  return Object.entries(messages).flatMap(([key, text]) => {
    const at = `${file}: "${key}"`;
    const compiled = compile(text);
    if (compiled instanceof Error) return [`${at} cannot be read: ${compiled.message.split('\n')[0]}`];
    const choices = choicesIn(compiled);
    if (plain && choicesOrFormats(compiled)) return [`${at} does more than fill in values, which nothing here can do`];
    return choices.flatMap(({ name, type, branches }) => wrongBranches(branches, type, language, `${at}: {${name}}`));
  });
}

/** One of several texts, chosen by a value. */
interface Choice {
  readonly name: string;
  readonly type: string;
  readonly branches: readonly string[];
}

function wrongBranches(branches: readonly string[], type: string, language: string, at: string): string[] {
  const kind = type === 'selectordinal' ? 'ordinal' : 'cardinal';
  const needed =
    type === 'select'
      ? ['other']
      : new Intl.PluralRules(language, { type: kind }).resolvedOptions().pluralCategories.toSorted();
  const lacking = needed.filter((branch) => !branches.includes(branch));
  // An exact number (=0, which compiles to 0) is nobody's plural.
  const idle =
    type === 'select'
      ? []
      : branches.filter((branch) => !needed.some((one) => one === branch) && !/^\d+$/.test(branch));
  return [
    ...lacking.map((branch) => `${at} has no "${branch}", which ${language} needs`),
    ...idle.map((branch) => `${at} has "${branch}", which ${language} never uses`),
  ];
}

/** @returns the names of the values that a message takes, each once; none of one that cannot be read */
function valuesOf(text: string): string[] {
  const compiled = compile(text);
  return compiled instanceof Error ? [] : [...new Set(namesIn(compiled))];
}

function namesIn(compiled: Compiled): string[] {
  return compiled.flatMap((part) =>
    typeof part === 'string' ? [] : [part[0], ...branchesOf(part[2]).flatMap(([, branch]) => namesIn(branch))],
  );
}

function choicesIn(compiled: Compiled): Choice[] {
  return compiled.flatMap((part) => {
    if (typeof part === 'string') return [];
    const [name, type = '', options] = part;
    const branches = branchesOf(options);
    if (branches.length === 0) return [];
    const inner = branches.flatMap(([, branch]) => choicesIn(branch));
    return [{ name, type, branches: branches.map(([branch]) => branch) }, ...inner];
  });
}

function choicesOrFormats(compiled: Compiled): boolean {
  return compiled.some((part) => typeof part !== 'string' && part.length > 1);
}

function branchesOf(options: unknown): [string, Compiled][] {
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options as Record<string, Compiled>).filter(([, branch]) => Array.isArray(branch));
}

function compile(text: string): Compiled | Error {
  try {
    return compileMessageOrThrow(text) as Compiled;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
