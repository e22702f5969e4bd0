import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../components/i18n/interface-language.ts';
import type { Language } from '../../glossary/index.ts';

/** The language that our own pages speak: the browser's, told to the document too. */
export function pageLanguage(): Language {
  const language = interfaceLanguage(browser.i18n.getUILanguage());
  document.documentElement.lang = language;
  return language;
}
