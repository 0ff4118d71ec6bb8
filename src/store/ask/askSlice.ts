import type { StateCreator } from 'zustand/vanilla';
import { padModeOf } from '../input/input.ts';
import { passOf } from '../pass/passOf.ts';
import type { AppState, PadMode } from '../state.ts';
import type { Asking, AskSlice } from './askState.ts';

/** The little of questions that the page needs at first: asking.ts, which asks and judges, comes with the first one. */
export const createAskSlice: StateCreator<AppState, [], [], AskSlice> = (set) => ({
  asksFirst: false,
  asking: null,
  score: { right: 0, asked: 0 },
  seed: 1,
  asker: null,

  setAsksFirst: (asksFirst) => set({ asksFirst, asking: null }),
});

/** The question that stands on the page, answered or not: null once another pass or step is shown, or two networks. */
export function askingOf(state: AppState): Asking | null {
  const { asking, position, stepSize, sideBySide } = state;
  if (!asking || sideBySide || asking.stepSize !== stepSize || asking.trace !== passOf(state)?.trace)
    return null;
  return position === asking.position - (asking.outcome ? 0 : 1) ? asking : null;
}

/** The question that waits for an answer: nothing on the page may give it away. */
export function waitingOf(state: AppState): Asking | null {
  const asking = askingOf(state);
  return asking?.outcome ? null : asking;
}

/** The state in which the question that waits says that it does; null where none waits. */
export function reminded(state: AppState): Partial<AppState> | null {
  const waiting = waitingOf(state);
  return waiting && { asking: { ...waiting, hint: { kind: 'waiting' } } };
}

/** Whether what the pools kept is the answer that is asked for. */
export function hidesWinners(state: AppState): boolean {
  return waitingOf(state)?.question.kind === 'errorRoute';
}

/** What a pointer does on the pad: a question that waits may be answered there. */
export function padModeNow(state: AppState): PadMode {
  return waitingOf(state) ? 'look' : padModeOf(state);
}
