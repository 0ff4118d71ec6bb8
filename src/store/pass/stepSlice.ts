import type { StateCreator } from 'zustand/vanilla';
import { clampPosition, positionCount, positionOf, stepAt, type Timeline } from '../../timeline/steps.ts';
import { changesAfter, isStream, LIGHT, NO_CHANGES, REST, without } from '../../timeline/stream.ts';
import type { AppState, StepSlice } from '../state.ts';
import { reminded } from '../ask/askSlice.ts';
import { onceDrawn } from '../onceDrawn.ts';
import { timelineFor } from './frames.ts';
import { frontsHeld } from './fronts.ts';

/** Steps a second at first, a size: slow enough to read a phase, fast enough to see a sum grow. */
export const FIRST_SPEED = 1;

export const createStepSlice: StateCreator<AppState, [], [], StepSlice> = (set, get) => {
  const timeline = (): Timeline => timelineFor(get().network);
  /** Goes to another step, or on within one, and lets go of the maps in front that do not hold there. */
  const go = (to: Partial<AppState>): void => set({ ...to, fronts: frontsHeld({ ...get(), ...to }) });
  const streamed = createStreams(() => set({ isScrubbing: false }));
  const moveTo = (position: number, light: number): void => {
    const clamped = clampPosition(timeline(), get().stepSize, position);
    if (clamped === get().position) return;
    streamed(light, (isScrubbing) => go({ position: clamped, progress: 1, pinned: false, isScrubbing }));
  };
  return {
    stepSize: 'cell',
    position: 0,
    playing: false,
    progress: 1,
    speed: FIRST_SPEED,
    isScrubbing: false,

    setStepSize(stepSize) {
      // a larger step would show what is asked
      const waiting = reminded(get());
      if (waiting) {
        set(waiting);
        return;
      }
      const step = stepAt(timeline(), get().stepSize, get().position);
      go({ stepSize, position: positionOf(timeline(), step, stepSize), progress: 1 });
    },
    setPosition: (position) => moveTo(position, LIGHT),
    step(by) {
      const { asksFirst, asker, position } = get();
      if (by <= 0 || !asksFirst) moveTo(position + by, 0);
      // while what asks is on its way no result is shown unasked
      else asker?.step(by);
    },
    setPlaying(playing) {
      const atEnd = get().position === positionCount(timeline(), get().stepSize) - 1;
      // at the end, "Play" begins again; a pause shows the step it stopped in whole
      go(playing && atEnd ? { playing, position: 0, progress: 1, pinned: false } : { playing, progress: 1 });
    },
    setProgress: (progress) => go({ progress }),
    setSpeed: (speed) => set({ speed }),
  };
};

/**
 * Makes changes and tells each whether it is one of a stream. A stream rests once nothing has changed for a while after the last of it was
 * drawn: on a slow machine drawing one takes longer than that, and is no rest; nor are light frames, as `without` has them.
 */
function createStreams(onRest: () => void): (light: number, change: (isOfStream: boolean) => void) => void {
  let changes = NO_CHANGES;
  /** When what is not drawn yet was changed. */
  let begun: { readonly at: number; readonly light: number } | null = null;
  let cancel = (): void => undefined;
  const drawn = (): void => {
    if (begun !== null) changes = without(performance.now() - begun.at, changes, begun.light);
    begun = null;
  };
  return (light, change) => {
    cancel();
    drawn();
    const now = performance.now();
    const isOfStream = isStream(changes, now);
    changes = changesAfter(changes, now);
    begun = { at: now, light };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const cancelDrawn = onceDrawn(() => {
      drawn();
      if (isOfStream) rest = setTimeout(onRest, REST);
    });
    cancel = () => {
      cancelDrawn();
      clearTimeout(rest);
    };
    change(isOfStream);
  };
}
