import type { StateCreator } from 'zustand/vanilla';
import type { AppState, Language, SettingsSlice, Theme } from './state.ts';

export function createSettingsSlice(first: {
  language: Language;
  theme: Theme;
}): StateCreator<AppState, [], [], SettingsSlice> {
  return (set) => ({
    ...first,
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
  });
}
