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

/**
 * Positions to look at: all of them, but of the thousands of multiply steps those of the first cells of each phase, of the
 * last and of some between, and of the update every 97th. Of a large network fewer.
 */
export function positionsOf(timeline: Timeline, size: StepSize): number[] {
  const { starts, phases } = timeline;
  const count = starts[size][phases.length];
  const positions = Array.from({ length: count }, (_, n) => n);
  if (size !== 'multiply') return positions;
  const update = starts[size][phases.length - 1];
  const every = count > 100_000 ? 61 : 7;
  return positions.filter((n) => {
    if (n >= update) return (n - update) % (every * 14 - 1) === 0 || n === count - 1;
    const step = stepAt(timeline, size, n);
    const cell = step.size === 'multiply' ? step.cell : 0;
    return cell < 2 || cell === phases[step.phase].steps - 1 || cell % every === step.phase % every;
  });
}
