import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import { type Settings, watchSettings } from '../../settings/index.ts';
import { pageLanguage } from './page-language.ts';

/**
 * Follows the reader's settings, and tells the document what of them holds for it: language and theme.
 *
 * @param first the settings as they were when the page opened
 */
export function useSettings(first: Settings): { readonly settings: Settings; readonly language: Language } {
  const [settings, setSettings] = useState(first);
  useEffect(() => watchSettings((next) => setSettings(next)), []);
  const language = pageLanguage(settings);
  useMemo(() => tellDocument(settings.theme, language), [settings.theme, language]);
  return { settings, language };
}

function tellDocument(theme: Settings['theme'], language: Language): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dataset.theme = theme;
  // theme.js reads it before the page is first drawn, when nothing of extension storage can be known yet.
  localStorage.setItem('theme', theme);
}
