import { createStore, type StoreApi } from 'zustand/vanilla';
import { createAskSlice } from './ask/askSlice.ts';
import { createBlocksSlice } from './pass/blocksSlice.ts';
import { createBrokenSlice } from './weights/brokenSlice.ts';
import { createCheckpointSlice } from './training/checkpointSlice.ts';
import { createHistorySlice } from './input/historySlice.ts';
import { createInputSlice } from './input/inputSlice.ts';
import { createKeepSlice } from './keep/keepSlice.ts';
import { FIRST_SAMPLE } from './input/samples.ts';
import { createLessonSlice } from './lesson/lessonSlice.ts';
import { createMistakesSlice } from './training/mistakesSlice.ts';
import { createMineSlice } from './mine/mineSlice.ts';
import { createModelSlice } from './weights/modelSlice.ts';
import { createPinsSlice } from './pass/pinsSlice.ts';
import { createSavedSlice } from './keep/savedSlice.ts';
import { createSelectionSlice } from './pass/selectionSlice.ts';
import { createSettingsSlice } from './settingsSlice.ts';
import type { AppState, Language, Theme } from './state.ts';
import { createStepSlice } from './pass/stepSlice.ts';
import { createTrainingSlice } from './training/trainingSlice.ts';
import { createUpdateSlice } from './weights/updateSlice.ts';
import { createWhySlice } from './pass/whySlice.ts';

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
    ...createBlocksSlice(...api),
    ...createPinsSlice(...api),
    ...createSettingsSlice(first)(...api),
    ...createTrainingSlice(...api),
    ...createCheckpointSlice(...api),
    ...createMistakesSlice(...api),
    ...createMineSlice(...api),
    ...createKeepSlice(...api),
    ...createSavedSlice(...api),
    ...createLessonSlice(...api),
    ...createAskSlice(...api),
    ...createBrokenSlice(...api),
  }));
}
