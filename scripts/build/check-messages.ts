import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../project.ts';
import { type BrowserLocale, browserMessageProblems } from './browser-messages.ts';
import { type LocaleFile, messageProblems, type Source } from './message-problems.ts';
import { usesIn } from './message-uses.ts';

/** Sources in which a message does not come into use: the gallery is for those who build. */
const GALLERY = /\/gallery\//;

/**
 * Checks every message that a person can see, our own surfaces' and those that the browser shows.
 *
 * @param manifest the extension's manifest, which names messages
 * @throws with everything that is missing, unused or cannot be said, file and key first
 */
export function checkMessages(manifest: unknown): void {
  const sources = readSources();
  const problems = [
    ...messageProblems(readLocales(), sources),
    ...browserMessageProblems(
      readBrowserLocales(),
      manifest,
      sources.flatMap(({ askedOfBrowser }) => askedOfBrowser),
    ),
  ];
  if (problems.length > 0)
    throw new Error(`the messages are not sound:\n${problems.map((line) => `  ${line}`).join('\n')}`);
}

function readLocales(): LocaleFile[] {
  const plainSayers = find('components/i18n/*.ts')
    .map(read)
    .filter((code) => code.includes('plainWords('));
  return find('components/i18n/*/*.json').map((file) => {
    const surface = basename(file, '.json');
    const language = basename(join(file, '..'));
    const messages = JSON.parse(read(file)) as Record<string, string>;
    const plain = plainSayers.some((code) => code.includes(`/${surface}.json'`));
    return { file, language, surface, messages, plain };
  });
}

function readBrowserLocales(): BrowserLocale[] {
  return find('public/_locales/*/messages.json').map((file) => ({ file, messages: JSON.parse(read(file)) }));
}

function readSources(): Source[] {
  return find('{components,entrypoints}/**/*.{ts,tsx}').map((file) => ({
    file,
    counts: !GALLERY.test(file),
    ...usesIn(file, read(file)),
  }));
}

function find(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
