import { describe, expect, it } from 'vitest';
import { networks } from '../../src/core/index.ts';
import { alongside } from '../../src/timeline/alongside.ts';
import {
  createTimeline,
  positionCount,
  positionOf,
  stepAt,
  type Timeline,
} from '../../src/timeline/steps.ts';
import { upTo } from '../core/support.ts';

const kernel = createTimeline(networks.kernel);
const fourLayer = createTimeline(networks.fourLayer);

/** "dense h2i 3": the phase and the cell that a position stands for. */
function told(timeline: Timeline, position: number): string {
  const step = stepAt(timeline, 'cell', position);
  const { kind, tensor } = timeline.phases[step.phase];
  return `${kind} ${tensor} ${step.size === 'phase' ? '' : step.cell}`;
}

function positionIn(timeline: Timeline, kind: string, tensor: string, cell: number): number {
  const phase = timeline.phases.findIndex((each) => each.kind === kind && each.tensor === tensor);
  return positionOf(timeline, { size: 'cell', phase, cell }, 'cell');
}

describe('the place of another network beside a step', () => {
  it.each([
    ['dense', 'h2i', 33],
    ['dense', 'yi', 9],
    ['error', 'E', 0],
    ['outputDelta', 'yi', 4],
    ['denseGradient', 'w12', 79],
    ['delta', 'h2i', 0],
  ])('is the very same cell where both have the phase: %s %s, cell %i', (kind, tensor, cell) => {
    for (const [own, other] of [
      [kernel, fourLayer],
      [fourLayer, kernel],
    ])
      expect(told(other, alongside(own, positionIn(own, kind, tensor, cell), other))).toBe(
        `${kind} ${tensor} ${cell}`,
      );
  });

  it('goes through the first dense layer while the kernel slides, is pooled and squashed', () => {
    expect(told(fourLayer, alongside(kernel, 0, fourLayer))).toBe('dense hi 0');
    expect(
      told(fourLayer, alongside(kernel, positionIn(kernel, 'convolution', 'temphicnn', 74), fourLayer)),
    ).toBe('dense hi 12');
    expect(told(fourLayer, alongside(kernel, positionIn(kernel, 'squash', 'hocnn', 24), fourLayer))).toBe(
      'dense hi 24',
    );
    expect(told(kernel, alongside(fourLayer, positionIn(fourLayer, 'dense', 'hi', 24), kernel))).toBe(
      'squash hocnn 24',
    );
  });

  it('has its last gradients when the kernel has its own, and is updated with it', () => {
    const lastOf = ({ phases }: Timeline): number => phases[phases.length - 2].steps - 1;
    const w1cnn = positionIn(kernel, 'kernelGradient', 'w1cnn', lastOf(kernel));
    expect(told(fourLayer, alongside(kernel, w1cnn, fourLayer))).toBe(
      `denseGradient w1 ${lastOf(fourLayer)}`,
    );
    expect(told(fourLayer, alongside(kernel, w1cnn + 1, fourLayer))).toBe('update w1 0');
    expect(alongside(kernel, positionCount(kernel, 'cell') - 1, fourLayer)).toBe(
      positionCount(fourLayer, 'cell') - 1,
    );
  });

  it('never goes back while one pass goes on', () => {
    for (const [own, other] of [
      [kernel, fourLayer],
      [fourLayer, kernel],
    ]) {
      const places = upTo(positionCount(own, 'cell')).map((position) => alongside(own, position, other));
      places.forEach((place, n) => expect(place).toBeGreaterThanOrEqual(n > 0 ? places[n - 1] : 0));
    }
  });

  it('is the same position in the same network', () => {
    for (const position of [0, 99, 130, 498]) expect(alongside(kernel, position, kernel)).toBe(position);
  });
});
