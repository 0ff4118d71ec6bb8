import { createStore, type StoreApi } from 'zustand/vanilla';
import { createBrokenSlice } from './brokenSlice.ts';
import { createFilmSlice } from './filmSlice.ts';
import { createHistorySlice } from './historySlice.ts';
import { createInputSlice } from './inputSlice.ts';
import { createKeepSlice } from './keepSlice.ts';
import { FIRST_SAMPLE } from './samples.ts';
import { createMistakesSlice } from './mistakesSlice.ts';
import { createMineSlice } from './mineSlice.ts';
import { createModelSlice } from './modelSlice.ts';
import { createPinsSlice } from './pinsSlice.ts';
import { createSavedSlice } from './savedSlice.ts';
import { createSelectionSlice } from './selectionSlice.ts';
import { createSettingsSlice } from './settingsSlice.ts';
import type { AppState, Language, Theme } from './state.ts';
import { createStepSlice } from './stepSlice.ts';
import { createTrainingSlice } from './trainingSlice.ts';
import { createUpdateSlice } from './updateSlice.ts';
import { createWhySlice } from './whySlice.ts';

export type AppStore = StoreApi<AppState>;

/** What the page starts from when nothing was kept. */
export interface FirstState {
  readonly language: Language;
  readonly theme: Theme;
}

export function createAppStore(first: FirstState): AppStore {
  return createStore<AppState>((...api) => ({
    ...createInputSlice(FIRST_SAMPLE)(...api),
    ...createHistorySlice(...api),
    ...createModelSlice(...api),
    ...createUpdateSlice(...api),
    ...createStepSlice(...api),
    ...createSelectionSlice(...api),
    ...createWhySlice(...api),
    ...createPinsSlice(...api),
    ...createSettingsSlice(first)(...api),
    ...createTrainingSlice(...api),
    ...createFilmSlice(...api),
    ...createMistakesSlice(...api),
    ...createMineSlice(...api),
    ...createKeepSlice(...api),
    ...createSavedSlice(...api),
    ...createBrokenSlice(...api),
  }));
}
