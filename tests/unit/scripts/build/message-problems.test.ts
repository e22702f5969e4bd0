// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are checked have templates
import { describe, expect, test } from 'vitest';
import { browserMessageProblems } from '../../../../scripts/build/browser-messages.ts';
import { type LocaleFile, messageProblems } from '../../../../scripts/build/message-problems.ts';
import { usesIn } from '../../../../scripts/build/message-uses.ts';

type Messages = Readonly<Record<string, string>>;

/** What is said of a surface with these messages whose only source is this. */
function problemsOf(en: Messages, id: Messages, code: string, { plain = false, counts = true } = {}): string[] {
  const locale = (language: string, messages: Messages): LocaleFile => ({
    file: `${language}.json`,
    language,
    surface: 'popup',
    messages,
    plain,
  });
  const source = { file: 'a.tsx', counts, ...usesIn('a.tsx', code) };
  return messageProblems([locale('en', en), locale('id', id)], [source]);
}

describe('the check of messages passes', () => {
  test.each([
    ['a key in a call', { save: 'Save' }, "t('save')"],
    ['one of two keys', { on: 'On', off: 'Off' }, "t(site ? 'on' : 'off', { site })"],
    ['a translator among properties', { save: 'Save' }, "props.t('save')"],
    ['a translator made on the spot', { save: 'Save' }, "popoverWords(language)('save')"],
    ['a key that waits in a variable', { save: 'Save' }, "const label = 'save'; t(label)"],
    ['keys made from a value', { 'kind.event': 'Event', 'kind.movement': 'Movement' }, 't(`kind.${kind}`)'],
    ['keys made between two texts', { 'tab.notes.title': 'Notes' }, 't(`tab.${tab}.title`)'],
    ['keys made away from the call', { 'theme.dark': 'Dark' }, 'const key = `theme.${theme}` as const; t(key)'],
    ['keys made from nothing but values', { 'theme.dark': 'Dark' }, 't(`${choice}.${value}`)'],
  ])('%s', (_what, messages, code) => {
    expect(problemsOf(messages, messages, code)).toEqual([]);
  });

  test('plurals as each language has them, exact numbers, and choices', () => {
    const en = { n: '{n, plural, =0 {none} one {# note} other {# notes}}', s: '{s, select, a {A} other {B}}' };
    const id = { n: '{n, plural, =0 {nihil} other {# catatan}}', s: '{s, select, other {B}}' };
    expect(problemsOf(en, id, "t('n'); t('s')")).toEqual([]);
  });

  test('a value that is counted in one language and only said in the other', () => {
    const en = { n: '{n, plural, one {# more} other {# more}}' };
    expect(problemsOf(en, { n: '{n} lagi' }, "t('n')")).toEqual([]);
  });

  test('values filled in where nothing says plurals', () => {
    const messages = { failed: 'Not saved: {reason}.' };
    expect(problemsOf(messages, messages, "t('failed')", { plain: true })).toEqual([]);
  });
});

describe('the check of messages finds', () => {
  test('a key that one language lacks', () => {
    expect(problemsOf({ a: 'A', b: 'B' }, { a: 'A' }, "t('a'); t('b')")).toEqual([
      'id.json: "b" is missing; en.json has it',
    ]);
  });

  test('a value that one language does not say', () => {
    const en = { a: 'On for {site}' };
    expect(problemsOf(en, { a: 'Aktif' }, "t('a')")).toEqual(['id.json: "a" does not say {site}; en.json does']);
    expect(problemsOf(en, { a: 'Aktif di {sit}' }, "t('a')")).toHaveLength(2);
  });

  test('a value that is missing inside a plural', () => {
    const en = { a: '{n, plural, one {# in {site}} other {# in {site}}}' };
    const id = { a: '{n, plural, other {# catatan}}' };
    expect(problemsOf(en, id, "t('a')")).toEqual(['id.json: "a" does not say {site}; en.json does']);
  });

  test.each([
    ['a comment', "// t('save')"],
    ['a class', '<p class="save" />'],
    ['an import', "import 'save';"],
    ['a longer text', "const text = 'save me';"],
  ])('a message that is named only in %s', (_where, code) => {
    expect(problemsOf({ save: 'Save' }, { save: 'Simpan' }, code)).toEqual(['en.json: "save" is used nowhere']);
  });

  test('a message that only the gallery uses', () => {
    const messages = { save: 'Save' };
    expect(problemsOf(messages, messages, "t('save')", { counts: false })).toEqual(['en.json: "save" is used nowhere']);
  });

  test('a template that makes no key of the kind', () => {
    const code = 't(`kind.${kind}`); const id = `${prefix}.hint`; const line = `${a}: ${b}`;';
    const messages = { 'kind.event': 'Event', 'field.hint': 'Hint', 'a: b': 'A' };
    expect(problemsOf(messages, messages, code)).toEqual([
      'en.json: "field.hint" is used nowhere',
      'en.json: "a: b" is used nowhere',
    ]);
  });

  test.each(["t('sav')", "t(on ? 'save' : 'sav')", "props.t('sav')", "popupWords(language)('sav', { site })"])(
    'a key that no catalog has: %s',
    (code) => {
      expect(problemsOf({ save: 'Save' }, { save: 'Simpan' }, `${code}; t('save')`)).toEqual([
        'a.tsx: there is no message "sav"',
      ]);
    },
  );

  test('a template that fits no key of any catalog', () => {
    expect(problemsOf({ save: 'Save' }, { save: 'Simpan' }, "t('save'); t(`kinds.${kind}`)")).toEqual([
      'a.tsx: there is no message "kinds.…"',
    ]);
  });

  test('a message that is no ICU message', () => {
    const messages = { a: 'On for {site' };
    expect(problemsOf(messages, messages, "t('a')")).toEqual([
      expect.stringMatching(/^en\.json: "a" cannot be read: /),
      expect.stringMatching(/^id\.json: "a" cannot be read: /),
    ]);
  });

  test('a plural that lacks a branch, or has one that the language never uses', () => {
    const en = { a: '{n, plural, other {# notes}}' };
    const id = { a: '{n, plural, one {# catatan} other {# catatan}}' };
    expect(problemsOf(en, id, "t('a')")).toEqual([
      'en.json: "a": {n} has no "one", which en needs',
      'id.json: "a": {n} has "one", which id never uses',
    ]);
  });

  test('a plural where nothing says plurals', () => {
    const en = { a: '{n, plural, one {# note} other {# notes}}' };
    expect(problemsOf(en, { a: '{n} catatan' }, "t('a')", { plain: true })).toEqual([
      'en.json: "a" does more than fill in values, which nothing here can do',
    ]);
  });
});

describe('of what the browser itself says, the check finds', () => {
  const locale = (file: string, ...names: string[]) => ({
    file,
    messages: Object.fromEntries(names.map((name) => [name, { message: name }])),
  });

  test('nothing where the manifest and our code name every message', () => {
    const locales = [locale('en', 'name', 'key'), locale('id', 'name', 'key')];
    expect(browserMessageProblems(locales, { name: '__MSG_name__' }, ['key', '@@ui_locale'])).toEqual([]);
  });

  test('what is missing and what is unused', () => {
    const manifest = { name: '__MSG_name__', commands: { next: { description: '__MSG_next_mark__' } } };
    expect(
      browserMessageProblems([locale('en', 'name', 'next_mark', 'old'), locale('id', 'name')], manifest, []),
    ).toEqual(['en: "old" is used nowhere', 'id: "next_mark" is missing']);
  });
});
