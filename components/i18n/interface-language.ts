import type { Language } from '../../glossary/index.ts';

/** @returns which of our languages the browser speaks to its user. */
export function interfaceLanguage(tag: string): Language {
  return /^(?:id|in|ms)\b/i.test(tag) ? 'id' : 'en';
}
