import { cellCount, networks, weightTensors } from '../../src/core/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockSpan,
  clampPosition,
  positionCount,
  positionOf,
  stepAt,
  STEP_SIZES,
  stopAfter,
  stopWithPauses,
  STOPS,
} from '../../src/timeline/steps.ts';
import { networkNames, upTo } from '../core/support.ts';
import { frameOfPosition, positionsOf, shownIn, timelines } from './support.ts';

describe('how many steps there are', () => {
  it('the kernel network has 14 phases and 499 cell steps', () => {
    expect(positionCount(timelines.kernel, 'phase')).toBe(14);
    expect(positionCount(timelines.kernel, 'cell')).toBe(499);
  });

  it('the four-layer network has 11 phases and 349 cell steps', () => {
    expect(positionCount(timelines.fourLayer, 'phase')).toBe(11);
    expect(positionCount(timelines.fourLayer, 'cell')).toBe(349);
  });

  it('blocks go forward, back and into the update: seven steps of the kernel network, E within the output', () => {
    const { phases, starts } = timelines.kernel;
    const blocks = upTo(positionCount(timelines.kernel, 'block')).map((position) =>
      phases.filter((_, n) => starts.block[n] === position).map(({ of, tensor }) => `${of} ${tensor}`),
    );
    expect(blocks).toEqual([
      ['value temphicnn', 'value hicnn', 'value hocnn'],
      ['value h2i'],
      ['value yi', 'value E'],
      ['gradient yi', 'gradient w2'],
      ['gradient h2i', 'gradient w12'],
      ['gradient hicnn', 'gradient temphicnn', 'gradient w1cnn'],
      ['value w1cnn'],
    ]);
  });

  it.each(networkNames)(
    'every block has one step forward and one back, and the update is the last (%s)',
    (name) => {
      const { blocks, phases } = timelines[name];
      const order = upTo(positionCount(timelines[name], 'block')).map((position) => {
        const { phase } = stepAt(timelines[name], 'block', position);
        return phases[phase].block;
      });
      const forward = upTo(blocks.length);
      expect(order).toEqual([...forward, ...forward.toReversed(), null]);
    },
  );

  it.each(networkNames)('a phase belongs to the block that has what it computes (%s)', (name) => {
    const { blocks, phases } = timelines[name];
    for (const { half, block, computes } of phases) {
      if (half === 'update') continue;
      const owner = blocks.findIndex(({ tensors }) =>
        computes.some((key) => tensors.includes(key.split(':')[1])),
      );
      expect(block).toBe(owner);
    }
  });

  it.each(networkNames)('a block spans the phases that share its position (%s)', (name) => {
    const timeline = timelines[name];
    for (const phase of upTo(timeline.phases.length)) {
      const { first, last } = blockSpan(timeline, phase);
      const own = upTo(timeline.phases.length).filter(
        (n) => timeline.starts.block[n] === timeline.starts.block[phase],
      );
      expect(own).toEqual(upTo(last - first + 1).map((n) => first + n));
    }
  });

  it.each(networkNames)('multiply steps are all the multiplications of all the cells (%s)', (name) => {
    const { phases } = timelines[name];
    const terms = phases.flatMap((phase) => upTo(phase.steps).map((cell) => phase.terms(cell)));
    const total = terms.reduce((sum, count) => sum + count, 0);
    expect(positionCount(timelines[name], 'multiply')).toBe(total);
    // forward alone each weight is multiplied at least once
    const weights = weightTensors(networks[name]).reduce((sum, tensor) => sum + cellCount(tensor), 0);
    expect(total).toBeGreaterThan(2 * weights);
  });

  it('the hidden phases begin where the design’s list puts them', () => {
    expect(timelines.kernel.starts.cell).toEqual([
      0, 100, 125, 150, 230, 240, 241, 251, 261, 341, 421, 446, 471, 496, 499,
    ]);
  });
});

describe.each(networkNames)('positions and steps of the %s network', (name) => {
  const timeline = timelines[name];

  it.each(STEP_SIZES)('are each other’s inverse at every position (%s)', (size) => {
    for (const position of upTo(positionCount(timeline, size))) {
      const step = stepAt(timeline, size, position);
      if (step.size !== size) expect(step.size).toBe(size);
      if (positionOf(timeline, step, size) !== position) expect(step).toBe(`position ${position}`);
    }
  });

  it('the steps of a size come in order: phase, then cell, then term, each counted from 0', () => {
    let [phase, cell, term] = [0, 0, -1];
    for (const position of upTo(positionCount(timeline, 'multiply'))) {
      term += 1;
      if (term === timeline.phases[phase].terms(cell)) [cell, term] = [cell + 1, 0];
      if (cell === timeline.phases[phase].steps) [phase, cell] = [phase + 1, 0];
      const step = stepAt(timeline, 'multiply', position);
      const isNext =
        step.size === 'multiply' && step.phase === phase && step.cell === cell && step.term === term;
      if (!isNext) expect(step).toEqual({ size: 'multiply', phase, cell, term });
    }
  });

  it('another step size never un-computes anything', () => {
    for (const from of STEP_SIZES) {
      for (const position of positionsOf(timeline, from)) {
        const step = stepAt(timeline, from, position);
        const before = shownIn(frameOfPosition(timeline, from, position));
        for (const to of STEP_SIZES) {
          const after = shownIn(frameOfPosition(timeline, to, positionOf(timeline, step, to)));
          const lost = Object.keys(before).filter((key) => after[key] < before[key]);
          if (lost.length > 0) expect(`${from} ${position} to ${to} loses ${lost.join()}`).toBe('');
        }
      }
    }
  });

  it('another step size goes no further than the step that is under way', () => {
    for (const position of positionsOf(timeline, 'cell')) {
      const step = stepAt(timeline, 'cell', position);
      const fine = stepAt(timeline, 'multiply', positionOf(timeline, step, 'multiply'));
      expect(positionOf(timeline, fine, 'cell')).toBe(position);
      expect(stepAt(timeline, 'phase', positionOf(timeline, step, 'phase')).phase).toBe(step.phase);
      const block = stepAt(timeline, 'block', positionOf(timeline, step, 'block'));
      expect(block.phase).toBe(blockSpan(timeline, step.phase).last);
    }
    for (const position of positionsOf(timeline, 'multiply')) {
      const step = stepAt(timeline, 'multiply', position);
      const coarse = stepAt(timeline, 'cell', positionOf(timeline, step, 'cell'));
      expect(coarse).toEqual({
        size: 'cell',
        phase: step.phase,
        cell: step.size === 'multiply' ? step.cell : -1,
      });
    }
  });

  it('positions beyond the ends, or between two, are put in range', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.constantFrom(...STEP_SIZES),
        (position, size) => {
          const clamped = clampPosition(timeline, size, position);
          const last = positionCount(timeline, size) - 1;
          expect(Number.isInteger(clamped) && clamped >= 0 && clamped <= last).toBe(true);
          if (position >= 0 && position <= last)
            expect(Math.abs(clamped - position)).toBeLessThanOrEqual(0.5);
          expect(stepAt(timeline, size, position)).toEqual(stepAt(timeline, size, clamped));
        },
      ),
    );
  });
});

describe.each(networkNames)('where playing multiplications stops (%s)', (name) => {
  const timeline = timelines[name];
  const last = positionCount(timeline, 'multiply') - 1;

  it('is further on, and the last position of the cell, phase or block of the next multiplication', () => {
    const own = (stop: (typeof STOPS)[number], position: number): number => {
      if (stop === 'pass') return 0;
      const step = stepAt(timeline, 'multiply', position);
      return positionOf(timeline, step, stop);
    };
    fc.assert(
      fc.property(fc.constantFrom(...STOPS), fc.integer({ min: 0, max: last - 1 }), (stop, position) => {
        const end = stopAfter(timeline, 'multiply', stop, position);
        expect(end).toBeGreaterThan(position);
        expect(own(stop, end)).toBe(own(stop, position + 1));
        if (end < last) expect(own(stop, end + 1)).toBeGreaterThan(own(stop, end));
      }),
    );
  });

  it('is the end of the pass unless told', () => {
    expect(stopAfter(timeline, 'multiply', 'pass', 0)).toBe(last);
    expect(stopAfter(timeline, 'multiply', 'cell', last)).toBe(last);
  });
});

describe.each(networkNames)('playing that pauses at every phase (%s)', (name) => {
  const timeline = timelines[name];

  it.each(['cell', 'multiply'] as const)('rests once in every phase, at its last step (%s)', (size) => {
    const rests: number[] = [];
    const last = positionCount(timeline, size) - 1;
    for (let at = -1; at < last; rests.push(at)) at = stopAfter(timeline, size, stopWithPauses('pass'), at);
    expect(rests).toEqual(timeline.starts[size].slice(1).map((start) => start - 1));
  });

  it.each(['phase', 'block'] as const)('rests after each step (%s)', (size) => {
    for (let at = -1; at < positionCount(timeline, size) - 1; at += 1)
      expect(stopAfter(timeline, size, stopWithPauses('pass'), at)).toBe(at + 1);
  });
});

it('playing that pauses at every phase also rests at each cell where that was chosen', () => {
  expect(STOPS.map(stopWithPauses)).toEqual(['phase', 'phase', 'phase', 'cell']);
});
