import { describe, expect, test } from 'vitest';
import { type Voice, voiceFor } from '../../../components/popover/voices.ts';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...more,
});

describe('the voice that reads aloud', () => {
  test('speaks the language of what is read', () => {
    const [german, english, indonesian] = [voice('de-DE'), voice('en-GB'), voice('id-ID')];
    expect(voiceFor([german, english, indonesian], 'id')).toBe(indonesian);
    expect(voiceFor([german, english, indonesian], 'en')).toBe(english);
  });

  test('is the one that the system prefers where several do', () => {
    const preferred = voice('en-US', { default: true });
    expect(voiceFor([voice('en-GB'), preferred], 'en')).toBe(preferred);
  });

  test('is known by the tags of older systems too', () => {
    expect(voiceFor([voice('in_ID')], 'id')?.lang).toBe('in_ID');
  });

  test('is none where no voice speaks it, or only one that has the text read elsewhere', () => {
    expect(voiceFor([], 'en')).toBeUndefined();
    expect(voiceFor([voice('de-DE'), voice('eng')], 'en')).toBeUndefined();
    expect(voiceFor([voice('id-ID', { localService: false })], 'id')).toBeUndefined();
  });
});
