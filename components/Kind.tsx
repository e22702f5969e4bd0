import type { Entry, Language } from '../glossary/index.ts';
import { popoverWords } from './i18n/popover.ts';

/** What kind of thing an entry is: a dot in its colour, and the word. */
export function Kind({ kind, language }: { readonly kind: Entry['kind']; readonly language: Language }) {
  return (
    <span class="kind" style={{ '--kind': `var(--konteks-${kind})` }}>
      {popoverWords(language)(`kind.${kind}`)}
    </span>
  );
}
