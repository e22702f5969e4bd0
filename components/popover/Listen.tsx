import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { PopoverTranslate } from '../i18n/popover.ts';
import { SpeakerIcon, StopIcon } from '../icons.tsx';
import { voiceFor } from './voices.ts';

interface ListenProps {
  readonly t: PopoverTranslate;
  /** What is read, one after the other, each in its language; what is empty is not. */
  readonly texts: readonly (readonly [text: string, language: Language])[];
}

/** Reads an explanation aloud; not there where no voice of this computer speaks its languages. */
export function Listen({ t, texts }: ListenProps) {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  const [speaking, setSpeaking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };

  useEffect(() => {
    // Voices may be known only a moment after they were first asked for.
    const look = (): void => setVoices(speechSynthesis.getVoices());
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  useEffect(() => {
    if (!speaking) return;
    // The card that is closed falls silent.
    const root = button.current?.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : document;
    host.addEventListener('toggle', stop);
    return () => {
      host.removeEventListener('toggle', stop);
      speechSynthesis.cancel();
    };
  }, [speaking]);

  const said = texts.filter(([text]) => text !== '');
  const spoken = said.flatMap(([text, language]) => {
    const voice = voiceFor(voices, language);
    return voice ? [{ text, voice }] : [];
  });
  if (spoken.length < said.length) return null;
  const read = (): void => {
    // What the page itself is reading gives way.
    speechSynthesis.cancel();
    setSpeaking(true);
    spoken.forEach(({ text, voice }, i) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (i === spoken.length - 1) utterance.onend = utterance.onerror = () => setSpeaking(false);
      speechSynthesis.speak(utterance);
    });
  };
  const label = t(speaking ? 'popover.silence' : 'popover.listen');
  return (
    <button type="button" class="icon" aria-label={label} title={label} ref={button} onClick={speaking ? stop : read}>
      {speaking ? <StopIcon /> : <SpeakerIcon />}
    </button>
  );
}
