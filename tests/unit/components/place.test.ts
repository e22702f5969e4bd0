import { expect, test } from 'vitest';
import {
  GLOSSARY_VIEWS,
  glossaryOf,
  glossaryPlace,
  SETTINGS_PARTS,
  settingsPlace,
  viewOf,
} from '../../../components/library/place.ts';

test.each([
  ['', 'guide'],
  ['solidaritas-global', 'guide'],
  ['solidaritas-global/unhcr', 'entry'],
  ['solidaritas-global:settings', 'guide'],
  ['settings-of-old/entry', 'entry'],
  ['list:solidaritas-global?q=aid', 'list'],
  ['map:solidaritas-global/unhcr', 'map'],
  ['notes', 'notes'],
  ['settings', 'settings'],
  ['settings:sites', 'settings'],
])('the place "%s" is in the view %s', (place, view) => {
  expect(viewOf(place)).toBe(view);
});

test('every group of the settings is in the settings', () => {
  expect(SETTINGS_PARTS.map(settingsPlace).map(viewOf)).toEqual(SETTINGS_PARTS.map(() => 'settings'));
});

test.each([
  ['solidaritas-global', 'solidaritas-global'],
  ['solidaritas-global:history', 'solidaritas-global'],
  ['solidaritas-global/unhcr', 'solidaritas-global'],
  ['list:my-words?in=id&q=a:b', 'my-words'],
  ['map:my-words/unhcr?at=refugee', 'my-words'],
  ['', undefined],
  ['notes', undefined],
  ['notes?q=a/b', undefined],
])('the place "%s" is in the glossary %s', (place, glossary) => {
  expect(glossaryOf(place)).toBe(glossary);
});

test.each(GLOSSARY_VIEWS)('the place of a glossary’s %s is in that view, and in that glossary', (view) => {
  const place = glossaryPlace(view, 'my-words');
  expect([viewOf(place), glossaryOf(place)]).toEqual([view, 'my-words']);
});
