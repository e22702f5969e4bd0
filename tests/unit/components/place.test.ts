import { expect, test } from 'vitest';
import { SETTINGS_PARTS, settingsPlace, viewOf } from '../../../components/library/place.ts';

test.each([
  ['', 'guide'],
  ['solidaritas-global', 'guide'],
  ['solidaritas-global/unhcr', 'guide'],
  ['solidaritas-global:settings', 'guide'],
  ['settings-of-old/entry', 'guide'],
  ['notes', 'notes'],
  ['settings', 'settings'],
  ['settings:sites', 'settings'],
])('the place "%s" is in the view %s', (place, view) => {
  expect(viewOf(place)).toBe(view);
});

test('every group of the settings is in the settings', () => {
  expect(SETTINGS_PARTS.map(settingsPlace).map(viewOf)).toEqual(SETTINGS_PARTS.map(() => 'settings'));
});
