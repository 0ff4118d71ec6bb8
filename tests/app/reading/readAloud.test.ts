import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAloud, SETTLE } from '../../../src/app/reading/readAloud.ts';
import type { Voice } from '../../../src/app/reading/voice.ts';
import { createAppStore } from '../../../src/store/createAppStore.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function reading(languages: readonly string[] = ['en']) {
  const store = createAppStore({ language: 'en', theme: 'light' });
  const said: string[] = [];
  let onEnd: (() => void) | null = null;
  const stop = vi.fn(() => {
    onEnd = null;
  });
  const voice: Voice = {
    has: (language) => languages.includes(language),
    hear: () => undefined,
    say: (text, _language, ended) => {
      said.push(text);
      onEnd = ended;
    },
    stop,
  };
  readAloud(store, voice, ({ position }) => `step ${position}`);
  return { store, said, stop, end: () => onEnd?.() };
}

it('nothing is read before it is switched on, then the caption that stands there', () => {
  const { store, said } = reading();
  store.getState().setPosition(3);
  vi.advanceTimersByTime(SETTLE);
  expect(said).toEqual([]);
  store.getState().setReadsAloud(true);
  vi.advanceTimersByTime(SETTLE);
  expect(said).toEqual(['step 3']);
});

it('a step ends what is read and has its own caption read; steps that are passed by are not', () => {
  const { store, said, stop } = reading();
  store.getState().setReadsAloud(true);
  vi.advanceTimersByTime(SETTLE);
  stop.mockClear();
  for (const position of [4, 5, 6]) store.getState().setPosition(position);
  expect(stop).toHaveBeenCalled();
  vi.advanceTimersByTime(SETTLE);
  expect(said).toEqual(['step 0', 'step 6']);
});

it('the page knows until when a caption is read, and switching off stops at once', () => {
  const { store, end, stop } = reading();
  store.getState().setReadsAloud(true);
  expect(store.getState().isReading).toBe(true);
  vi.advanceTimersByTime(SETTLE);
  end();
  expect(store.getState().isReading).toBe(false);
  store.getState().setPosition(1);
  expect(store.getState().isReading).toBe(true);
  stop.mockClear();
  store.getState().setReadsAloud(false);
  expect(stop).toHaveBeenCalled();
  expect(store.getState().isReading).toBe(false);
});

it('without a voice for the language it is off and stays off', () => {
  const { store } = reading(['en']);
  expect(store.getState().hasVoice).toBe(true);
  store.getState().setReadsAloud(true);
  store.getState().setLanguage('zh');
  expect(store.getState()).toMatchObject({ hasVoice: false, readsAloud: false, isReading: false });
  expect(reading([]).store.getState().hasVoice).toBe(false);
});
