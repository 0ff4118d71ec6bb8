import type { AppStore } from '../../store/createAppStore.ts';
import type { AppState } from '../../store/state.ts';
import { spoken } from './spoken.ts';
import type { Voice } from './voice.ts';

/** Milliseconds that a caption stands before it is read, unless the pass plays: one scrubs past the others, or draws. */
export const SETTLE = 250;

/**
 * Reads the captions while that is switched on, always the newest; playing waits until a caption was read. Where there is no voice
 * for the language it is switched off. Returns what is called when the words of the page changed.
 */
export function readAloud(
  store: AppStore,
  voice: Voice | null,
  captionOf: (state: AppState) => string,
): () => void {
  let current = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const setReading = (isReading: boolean): void => {
    if (store.getState().isReading !== isReading) store.setState({ isReading });
  };
  const read = (caption: string): void => {
    clearTimeout(timer);
    voice?.stop();
    // before the state changes, which is heard here too
    current = caption;
    setReading(caption !== '');
    if (caption === '') return;
    const { playing, language } = store.getState();
    const say = (): void => {
      voice?.say(spoken(caption, language), language, () => {
        if (current === caption) setReading(false);
      });
    };
    timer = setTimeout(say, playing ? 0 : SETTLE);
  };
  const lookForVoice = (): void => {
    const { language, hasVoice: had, readsAloud } = store.getState();
    const hasVoice = voice?.has(language) ?? false;
    if (hasVoice !== had) store.setState({ hasVoice, readsAloud: readsAloud && hasVoice });
  };
  const check = (): void => {
    const state = store.getState();
    if (!state.readsAloud) return;
    const caption = captionOf(state);
    if (caption !== current) read(caption);
  };
  store.subscribe((state, before) => {
    if (state.language !== before.language) lookForVoice();
    if (before.readsAloud && !state.readsAloud) read('');
    check();
  });
  voice?.hear(lookForVoice);
  lookForVoice();
  return check;
}
