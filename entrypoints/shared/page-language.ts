import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../components/i18n/interface-language.ts';
import type { Language } from '../../glossary/index.ts';
import type { Settings } from '../../settings/index.ts';

/** @returns the language that our own pages and menus speak: the reader's choice, else the browser's */
export function pageLanguage({ language }: Settings): Language {
  return language === 'browser' ? interfaceLanguage(browser.i18n.getUILanguage()) : language;
}
