import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networks } from '../../src/core/index.ts';
import { placeIn, samePosition } from '../../src/timeline/samePosition.ts';
import {
  createTimeline,
  positionCount,
  positionOf,
  stepAt,
  type Timeline,
} from '../../src/timeline/steps.ts';
import { small, unpooled } from '../core/otherNetworks.ts';
import { upTo } from '../core/support.ts';

const kernel = createTimeline(networks.kernel);
const fourLayer = createTimeline(networks.fourLayer);

/** "dense h2i 3": the phase and the cell that a position stands for. */
function told(timeline: Timeline, position: number): string {
  const step = stepAt(timeline, 'cell', position);
  const { kind, tensor } = timeline.phases[step.phase];
  return `${kind} ${tensor} ${'cell' in step ? step.cell : ''}`;
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
      expect(told(other, samePosition(own, positionIn(own, kind, tensor, cell), other))).toBe(
        `${kind} ${tensor} ${cell}`,
      );
  });

  it('goes through the first dense layer while the kernel slides, is pooled and put through σ', () => {
    expect(told(fourLayer, samePosition(kernel, 0, fourLayer))).toBe('dense hi 0');
    expect(
      told(fourLayer, samePosition(kernel, positionIn(kernel, 'convolution', 'temphicnn', 74), fourLayer)),
    ).toBe('dense hi 12');
    expect(told(fourLayer, samePosition(kernel, positionIn(kernel, 'sigmoid', 'hocnn', 24), fourLayer))).toBe(
      'dense hi 24',
    );
    expect(told(kernel, samePosition(fourLayer, positionIn(fourLayer, 'dense', 'hi', 24), kernel))).toBe(
      'sigmoid hocnn 24',
    );
  });

  it('has its last gradients when the kernel has its own, and is updated with it', () => {
    const lastOf = ({ phases }: Timeline): number => phases[phases.length - 2].steps - 1;
    const w1cnn = positionIn(kernel, 'kernelGradient', 'w1cnn', lastOf(kernel));
    expect(told(fourLayer, samePosition(kernel, w1cnn, fourLayer))).toBe(
      `denseGradient w1 ${lastOf(fourLayer)}`,
    );
    expect(told(fourLayer, samePosition(kernel, w1cnn + 1, fourLayer))).toBe('update w1 0');
    expect(samePosition(kernel, positionCount(kernel, 'cell') - 1, fourLayer)).toBe(
      positionCount(fourLayer, 'cell') - 1,
    );
  });

  it('never goes back while one pass goes on', () => {
    for (const [own, other] of [
      [kernel, fourLayer],
      [fourLayer, kernel],
    ]) {
      const places = upTo(positionCount(own, 'cell')).map((position) => samePosition(own, position, other));
      places.forEach((place, n) => expect(place).toBeGreaterThanOrEqual(n > 0 ? places[n - 1] : 0));
    }
  });

  it('is the same position in the same network', () => {
    for (const position of [0, 99, 130, 498]) expect(samePosition(kernel, position, kernel)).toBe(position);
  });
});

/** A pass of phases by name, each with so many cell steps; a name in capitals stands for a phase that both passes have. */
function passOf(phases: readonly (readonly [string, number])[]): Timeline {
  const [sample] = kernel.phases;
  const running = (counts: readonly number[]): number[] =>
    counts.reduce((totals, count) => [...totals, totals[totals.length - 1] + count], [0]);
  return {
    ...kernel,
    phases: phases.map(([tensor, steps]) => ({ ...sample, tensor, steps })),
    starts: { ...kernel.starts, cell: running(phases.map(([, steps]) => steps)) },
  };
}

/** Two passes with the same shared phases in order; between them each has up to three phases of its own. */
const twoPasses = fc
  .array(
    fc.record({
      shared: fc.integer({ min: 1, max: 9 }),
      gaps: fc.tuple(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    [0, 1].map((side) =>
      passOf(
        parts.flatMap(({ shared, gaps }, n) => [
          ...gaps[side].map((steps, m) => [`own ${side} ${n} ${m}`, steps] as const),
          [`SHARED ${n}`, shared] as const,
        ]),
      ),
    ),
  );

/** The last shared phase before a phase, and how many cell steps it and the phases since then have in all. */
function gapBefore({ phases }: Timeline, phase: number): { after: string | null; begins: number } {
  const last = phases.findLastIndex(({ tensor }, n) => n < phase && tensor.startsWith('SHARED'));
  return { after: last < 0 ? null : phases[last].tensor, begins: last + 1 };
}

describe('beside any pass', () => {
  it('a shared phase is met by itself, cell by cell, whatever lies between the shared ones', () => {
    fc.assert(
      fc.property(twoPasses, ([own, other]) => {
        for (const position of upTo(positionCount(own, 'cell'))) {
          const step = stepAt(own, 'cell', position);
          const { tensor } = own.phases[step.phase];
          if (tensor.startsWith('SHARED'))
            expect(told(other, samePosition(own, position, other))).toBe(told(own, position));
        }
      }),
    );
  });

  it('what lies between two shared phases is gone through evenly, or waited out where there is nothing', () => {
    fc.assert(
      fc.property(twoPasses, ([own, other]) => {
        for (const position of upTo(positionCount(own, 'cell'))) {
          const { phase } = stepAt(own, 'cell', position);
          if (own.phases[phase].tensor.startsWith('SHARED')) continue;
          const { after, begins } = gapBefore(own, phase);
          const endOf = ({ phases }: Timeline, from: number): number =>
            phases.findIndex(({ tensor }, n) => n >= from && tensor.startsWith('SHARED'));
          const first = other.phases.findIndex(({ tensor }) => tensor === after) + 1;
          const [start, end] = [begins, endOf(own, begins)].map((n) => own.starts.cell[n]);
          const [otherStart, otherEnd] = [first, endOf(other, first)].map((n) => other.starts.cell[n]);
          // after n of its cells a pass is no less far, and less than one cell further, than the other
          const target = ((position - start + 1) / (end - start)) * (otherEnd - otherStart);
          const done = samePosition(own, position, other) - otherStart + 1;
          if (otherStart === 0 && otherEnd === 0) expect(done).toBe(1);
          else expect([done >= target - 1e-9, done < target + 1]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('the place where one arrives who goes over to another network', () => {
  const timelines = [kernel, fourLayer, createTimeline(networks.kernel2), createTimeline(small)];

  it('is the first step from the first, in every network', () => {
    for (const own of timelines) for (const other of timelines) expect(placeIn(own, 0, other)).toBe(0);
  });

  it('is the same cell of the same kind of phase where both have it, and its last cell from the last', () => {
    const kernel2 = timelines[2];
    for (const [kind, tensor, cell] of [
      ['convolution', 'temphicnn', 37],
      ['pool', 'hicnn', 7],
      ['route', 'temphicnn', 12],
      ['kernelGradient', 'w1cnn', 9],
    ] as const) {
      const arrived = placeIn(kernel, positionIn(kernel, kind, tensor, cell), kernel2);
      expect(told(kernel2, arrived)).toBe(`${kind} ${tensor} ${cell}`);
    }
    expect(told(kernel2, placeIn(kernel, positionIn(kernel, 'convolution', 'temphicnn', 99), kernel2))).toBe(
      'convolution temphicnn 199',
    );
    expect(told(kernel, placeIn(kernel2, positionIn(kernel2, 'convolution', 'temphicnn', 150), kernel))).toBe(
      'convolution temphicnn 99',
    );
  });

  it('is as far through the pass where the other has no such phase', () => {
    const at = positionIn(kernel, 'pool', 'hicnn', 3);
    expect(placeIn(kernel, at, fourLayer)).toBe(samePosition(kernel, at, fourLayer));
  });

  it('goes by the kind where the names are others', () => {
    const other = createTimeline(unpooled);
    const arrived = placeIn(kernel, positionIn(kernel, 'pool', 'hicnn', 4), other);
    expect(told(other, arrived)).toBe('pool p 4');
  });
});
