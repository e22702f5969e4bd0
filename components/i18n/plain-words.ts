import type { Language } from '../../glossary/index.ts';
import type { Catalog, Translate } from './translator.ts';

/** A message as the build compiles it, when it has values but no plurals: text and names of values in turn. */
type Compiled = string | readonly (string | readonly [name: string])[];

/**
 * Says messages that have no plurals, as those of the popover: on pages the 2.1 kB of the library that says all others
 * are saved (docs/decisions.md).
 */
export function plainWords<Key extends string>(catalog: Catalog<Key>, language: Language): Translate<Key> {
  return (key, values) => {
    const message = catalog[language][key] as Compiled;
    if (typeof message === 'string') return message;
    return message.map((part) => (typeof part === 'string' ? part : String(values?.[part[0]]))).join('');
  };
}
