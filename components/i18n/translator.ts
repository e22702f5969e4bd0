import { type Messages, setupI18n } from '@lingui/core';
import type { Language } from '../../glossary/index.ts';

/** Says a message in one language, with values filled in. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The messages of one surface in both languages; the same keys in both, or it does not compile. */
export type Catalog<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/**
 * @param catalog locale files, which the build has compiled
 * @param language which of them to speak
 */
export function translator<Key extends string>(catalog: Catalog<Key>, language: Language): Translate<Key> {
  const i18n = setupI18n({ locale: language, messages: { [language]: catalog[language] as unknown as Messages } });
  return (key, values) => i18n._(key, values);
}
