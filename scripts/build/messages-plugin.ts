import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** The locale files: one per language and surface. */
const LOCALE_FILE = /\/components\/i18n\/[a-z]+\/[a-z-]+\.json$/;

/** Compiles the ICU messages of the locale files at build time, so that no message parser reaches a page. */
export function messagesPlugin(): Plugin {
  return {
    name: 'konteks-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!LOCALE_FILE.test(id)) return undefined;
      const messages = Object.entries(JSON.parse(code) as Record<string, string>);
      const compiled = Object.fromEntries(messages.map(([key, text]) => [key, compileMessageOrThrow(text)]));
      return { code: JSON.stringify(compiled), map: null };
    },
  };
}
