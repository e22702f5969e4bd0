import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES, DEFAULTS, settingsFrom, soundSettings } from '../../../settings/model.ts';

test('whatever is stored, settings are ones that there are', () => {
  const names = [...Object.keys(CHOICES), 'hiddenKinds', 'constructor', '__proto__'];
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(CHOICES).flat()));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), values), (stored) => {
      const settings = settingsFrom(stored);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
      for (const [name, choices] of Object.entries(CHOICES))
        expect(choices).toContain(settings[name as keyof typeof CHOICES]);
      expect(settings.hiddenKinds.every((kind) => typeof kind === 'string')).toBe(true);
    }),
  );
});

test('what is sound stays', () => {
  const settings = { ...DEFAULTS, explain: 'both', markStyle: 'tint', hiddenKinds: ['event'] } as const;
  expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

test('of settings in a file, those are taken that make sense, and only those', () => {
  const file = { theme: 'dark', dwell: 'forever', hiddenKinds: ['event', 5], mentions: null, colour: 'red' };
  expect(soundSettings(file)).toEqual({ theme: 'dark' });
  expect(soundSettings({ hiddenKinds: ['event'] })).toEqual({ hiddenKinds: ['event'] });
  expect(soundSettings({})).toEqual({});
});
