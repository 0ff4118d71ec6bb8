/** What the tests of the timeline share. */

import { networks, type NetworkName } from '../../src/core/index.ts';
import { frameAt, type Frame } from '../../src/timeline/frame.ts';
import { createTimeline, stepAt, type StepSize, type Timeline } from '../../src/timeline/steps.ts';

export const timelines: Record<NetworkName, Timeline> = Object.fromEntries(
  Object.entries(networks).map(([name, network]) => [name, createTimeline(network)]),
);

export function frameOfPosition(timeline: Timeline, size: StepSize, position: number): Frame {
  return frameAt(timeline, stepAt(timeline, size, position));
}

/** How much a frame shows: the steps done for each map, and the weight tensors updated. */
export function shownIn({ done, updated }: Frame): Record<string, number> {
  return { ...done, updated };
}

/** Positions to look at: all of them, but of the update's thousands of multiply steps every 97th. */
export function positionsOf(timeline: Timeline, size: StepSize): number[] {
  const { starts, phases } = timeline;
  const count = starts[size][phases.length];
  const update = starts[size][phases.length - 1];
  return Array.from({ length: count }, (_, n) => n).filter(
    (n) => size !== 'multiply' || n < update || (n - update) % 97 === 0 || n === count - 1,
  );
}
