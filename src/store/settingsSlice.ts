import type { StateCreator } from 'zustand/vanilla';
import { SIDE_TABS, type AppState, type Language, type SettingsSlice, type Theme } from './state.ts';

export function createSettingsSlice(first: {
  language: Language;
  theme: Theme;
}): StateCreator<AppState, [], [], SettingsSlice> {
  return (set) => ({
    ...first,
    scales: 'own',
    plainNames: false,
    characterKeys: true,
    normalize: true,
    showsInputGradient: false,
    pausesAtPhases: false,
    readsAloud: false,
    hasVoice: false,
    isReading: false,
    dialog: null,
    enlarged: null,
    typing: null,
    printing: null,
    sideTab: SIDE_TABS[0],
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setScales: (scales) => set({ scales }),
    setPlainNames: (plainNames) => set({ plainNames }),
    setCharacterKeys: (characterKeys) => set({ characterKeys }),
    setNormalize: (normalize) => set({ normalize }),
    setShowsInputGradient: (showsInputGradient) => set({ showsInputGradient }),
    setReadsAloud: (readsAloud) => set({ readsAloud }),
    setPausesAtPhases: (pausesAtPhases) => set({ pausesAtPhases }),
    showDialog: (dialog) => set({ dialog }),
    enlarge: (enlarged) => set({ enlarged }),
    type: (typing) => set({ typing }),
    print: (printing) => set(printing ? { printing, playing: false } : { printing }),
    setSideTab: (sideTab) => set({ sideTab }),
  });
}
