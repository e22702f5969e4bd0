import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMarkup, inPlain, suggestionsOf } from '../../../../entrypoints/background/suggestions.ts';
import type { FoundEntry } from '../../../../shelf/lookup/index.ts';

function found(ref: `${string}/${string}`, id: string, en: string, definition = '', from = ''): FoundEntry {
  const nothing = { id: '', en: '' };
  const names = { id: [id], en: [en] };
  const entry = {
    id: 'x',
    kind: 'concept',
    names,
    definition: { id: '', en: definition },
    inArticle: nothing,
    related: [],
  };
  return { ref, entry, ...(from && { from: { id: '', en: from } }) } as FoundEntry;
}

describe('suggestions', () => {
  test('say both headwords, the glossary if it is the reader’s own, and how the definition begins', () => {
    const long = `A person who ${'had to leave '.repeat(20)}`;
    const all = [found('a/1', 'pengungsi', 'refugee', long, 'Our class'), found('a/2', 'UNHCR', 'UNHCR', 'An agency.')];
    const { suggestions } = suggestionsOf(all, 'en', inPlain);
    expect(suggestions[0]?.description).toMatch(/^refugee · pengungsi · Our class · A person who .{60,115}…$/);
    expect(suggestions[1]).toEqual({ content: 'UNHCR', description: 'UNHCR · An agency.' });
  });

  test('of entries with the same headword can be told apart, by the browser and when one is chosen', () => {
    const all = [
      found('a/1', 'x', 'trade'),
      found('b/1', 'y', 'trade', '', 'Mine'),
      found('b/2', 'z', 'trade', '', 'Mine'),
    ];
    const { suggestions, refs } = suggestionsOf(all, 'en', inPlain);
    expect(suggestions.map(({ content }) => content)).toEqual(['trade', 'trade (Mine)', 'trade (3)']);
    expect(suggestions.map(({ content }) => refs.get(content))).toEqual(['a/1', 'b/1', 'b/2']);
  });

  test('are markup that can be read whatever names and definitions have in them', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", '\0', '\n', '\ufffe', '\ud800', ']]>', 'a', ' '),
        fc.string(),
      ),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, text, text, (id, en, definition) => {
        const [suggestion] = suggestionsOf([found('a/1', id, en, definition)], 'en', inMarkup).suggestions;
        const description = suggestion?.description ?? '';
        // No other signs than ours are left, and none that XML does not have.
        const bare = description.replace(/<\/?(?:match|dim)>/g, '').replace(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[<>&"']/);
        expect(description).not.toMatch(/\p{Cc}|[\ufffe\uffff]/u);
        expect(description.isWellFormed()).toBe(true);
      }),
    );
  });
});
