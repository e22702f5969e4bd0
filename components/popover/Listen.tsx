import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../glossary/index.ts';
import type { PopoverTranslate } from '../i18n/popover.ts';
import { SpeakerIcon, StopIcon } from '../icons.tsx';
import { voiceFor } from './voices.ts';

interface ListenProps {
  readonly t: PopoverTranslate;
  readonly language: Language;
  /** What is read, one after the other. */
  readonly texts: readonly string[];
}

/** Reads an explanation aloud; not there where no voice of this computer speaks its language. */
export function Listen({ t, language, texts }: ListenProps) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [speaking, setSpeaking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    speechSynthesis.cancel();
    setSpeaking(false);
  };

  useEffect(() => {
    // Voices may be known only a moment after they were first asked for.
    const look = (): void => setVoice(voiceFor(speechSynthesis.getVoices(), language));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, [language]);
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

  if (!voice) return null;
  const read = (): void => {
    // What the page itself is reading gives way.
    speechSynthesis.cancel();
    setSpeaking(true);
    texts.forEach((text, i) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (i === texts.length - 1) utterance.onend = utterance.onerror = () => setSpeaking(false);
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
