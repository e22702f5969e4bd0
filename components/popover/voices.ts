import type { Language } from '../../glossary/index.ts';

/** What is needed of one of the browser's voices. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * @param voices what the browser has
 * @param language what is to be read
 * @returns a voice that speaks it; undefined when there is none. Never one that has the text read elsewhere: Konteks sends
 *   nothing anywhere
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: Language): V | undefined {
  // Older systems write "in_ID" for Indonesian.
  const tags = language === 'id' ? /^(?:id|in)\b/i : /^en\b/i;
  const fitting = voices.filter(({ lang, localService }) => localService && tags.test(lang.replace('_', '-')));
  return fitting.find((voice) => voice.default) ?? fitting[0];
}
