import type { Voice } from './voice.ts';

/** Milliseconds a letter takes at most, and what is added: a browser that loses the end of a text must not hold up playing. */
const LETTER = 250;
const AT_LEAST = 5000;

/** The device's own voices. The only file that speaks to them; null where the browser has none to offer. */
export function deviceVoice(): Voice | null {
  if (!('speechSynthesis' in window)) return null;
  const { speechSynthesis } = window;
  const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
    speechSynthesis
      .getVoices()
      // others send what they read to a server
      .filter(({ localService }) => localService)
      .find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  // it would read on after the page was left
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
  return {
    has: (language) => voiceFor(language) !== undefined,
    hear: (onChange) => speechSynthesis.addEventListener('voiceschanged', onChange),
    say(text, language, onEnd) {
      const utterance = new SpeechSynthesisUtterance(text);
      const voice = voiceFor(language);
      if (!voice) {
        onEnd();
        return;
      }
      const end = (): void => {
        clearTimeout(timer);
        utterance.onend = null;
        utterance.onerror = null;
        onEnd();
      };
      const timer = setTimeout(end, AT_LEAST + LETTER * text.length);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onend = end;
      utterance.onerror = end;
      speechSynthesis.speak(utterance);
    },
    stop: () => speechSynthesis.cancel(),
  };
}
