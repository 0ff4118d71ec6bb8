import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf, networks, type Ref, weightTensors } from '../../src/core/index.ts';
import {
  frameAt,
  isComputed,
  phaseOfMap,
  stepThatComputes,
  stepWithin,
  type Frame,
} from '../../src/timeline/frame.ts';
import { positionCount, positionOf, stepAt, STEP_SIZES } from '../../src/timeline/steps.ts';
import { everyRef, networkNames, upTo, hasKernel } from '../core/support.ts';
import { frameOfPosition, positionsOf, shownIn, timelines } from './support.ts';

describe.each(networkNames)('a frame of the %s network', (name) => {
  const timeline = timelines[name];

  it.each(STEP_SIZES)('is the same reached forward, backward or by a jump (%s)', (size) => {
    const positions = positionsOf(timeline, size);
    const forward = new Map(positions.map((n) => [n, JSON.stringify(frameOfPosition(timeline, size, n))]));
    for (const n of positions.toReversed()) {
      if (JSON.stringify(frameOfPosition(timeline, size, n)) !== forward.get(n))
        expect(`position ${n} backward`).toBe('as forward');
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...positions), { maxLength: 20 }), (jumps) => {
        for (const n of jumps)
          expect(JSON.stringify(frameOfPosition(timeline, size, n))).toBe(forward.get(n));
      }),
      { numRuns: 20 },
    );
  });

  it('shows the cells of a step that computes several one by one, at multiply steps', () => {
    const grouped = timeline.phases.flatMap((phase, n) =>
      phase.half !== 'update' && phase.cells(0).length > 1 ? [n] : [],
    );
    expect(grouped.length).toBeGreaterThan(0);
    for (const phase of grouped) {
      const { length } = timeline.phases[phase].cells(0);
      for (let term = 0; term < length; term += 1) {
        const frame = frameAt(timeline, { size: 'multiply', phase, cell: 0, term });
        const shown = frame.group.map((ref) => isComputed(timeline, frame, ref));
        expect(shown).toEqual(frame.group.map((_, n) => n <= term));
        expect(frame.part).toBe(term === length - 1 ? 0 : term + 1);
      }
      expect(frameAt(timeline, { size: 'cell', phase, cell: 0 }).part).toBe(0);
    }
  });

  it.each(STEP_SIZES)('never shows less than the one before (%s)', (size) => {
    let before: Record<string, number> = {};
    for (const n of positionsOf(timeline, size)) {
      const now = shownIn(frameOfPosition(timeline, size, n));
      const lost = Object.keys(before).filter((key) => now[key] < before[key]);
      if (lost.length > 0) expect(`position ${n} loses ${lost.join()}`).toBe('');
      before = now;
    }
  });

  it('shows at the end every cell of every map, and all weights updated', () => {
    for (const size of STEP_SIZES) {
      const end = frameOfPosition(timeline, size, positionCount(timeline, size) - 1);
      for (const ref of everyRef(networks[name])) {
        if (!isComputed(timeline, end, ref)) expect(`${nameOf(ref)} at the end`).toBe('computed');
      }
      expect(end.updated).toBe(weightTensors(networks[name]).length);
    }
  });

  it('shows at the first step only what is given and the first cell', () => {
    const refs = everyRef(networks[name]).filter((ref) =>
      isComputed(timeline, frameOfPosition(timeline, 'cell', 0), ref),
    );
    const computed = refs.filter((ref) => phaseOfMap(timeline, ref) !== undefined);
    expect(computed.map(nameOf)).toEqual(hasKernel(name) ? ['temphicnn[0]'] : ['hi[0]', 'ho[0]']);
    const given = new Set(
      refs.filter((ref) => !computed.includes(ref)).map(({ tensor, of }) => `${of} ${tensor}`),
    );
    const weights = weightTensors(networks[name]).map((tensor) => tensor.name);
    expect([...given].toSorted()).toEqual(
      ['value x', 'value d', 'gradient E', ...weights.map((tensor) => `value ${tensor}`)].toSorted(),
    );
  });

  it('makes known, cell step by cell step, the cells of its group and none of the next', () => {
    const computes = (frame: Frame): Ref[] =>
      timeline.phases[frame.step.phase].computes.flatMap((key) =>
        frame.group.map(({ index }): Ref => {
          const [of, tensor] = key.split(':');
          return { tensor, index, of: of === 'gradient' ? 'gradient' : 'value' };
        }),
      );
    const frames = upTo(positionCount(timeline, 'cell')).map((n) => frameOfPosition(timeline, 'cell', n));
    for (const [n, frame] of frames.entries()) {
      const late = computes(frame).filter((ref) => !isComputed(timeline, frame, ref));
      if (late.length > 0) expect(late.map(nameOf)).toBe(`computed at ${n}`);
      const next = frames.slice(n + 1, n + 2).flatMap(computes);
      const early = next.filter((ref) => isComputed(timeline, frame, ref));
      if (early.length > 0) expect(early.map(nameOf)).toBe(`not yet computed at ${n}`);
    }
  });

  it('shows dE/dx, which no step computes, once the backward half is over and not before', () => {
    const ref: Ref = { tensor: 'x', index: 100, of: 'gradient' };
    const start = timeline.starts.cell[timeline.phases.length - 1];
    expect(isComputed(timeline, frameOfPosition(timeline, 'cell', start - 1), ref)).toBe(true);
    expect(isComputed(timeline, frameOfPosition(timeline, 'cell', start - 2), ref)).toBe(false);
    expect(stepThatComputes(timeline, ref)).toEqual(stepAt(timeline, 'cell', start - 1));
  });

  it('shows a cell from the step that is said to compute it', () => {
    for (const ref of everyRef(networks[name])) {
      const step = stepThatComputes(timeline, ref);
      if (!step) continue;
      const position = positionOf(timeline, step, 'cell');
      const isRight =
        step.size === 'cell' &&
        isComputed(timeline, frameAt(timeline, step), ref) &&
        (position === 0 || !isComputed(timeline, frameOfPosition(timeline, 'cell', position - 1), ref));
      if (!isRight) expect(nameOf(ref)).toBe(`first shown at ${position}`);
    }
  });

  it('names no step for what is given', () => {
    for (const tensor of ['x', 'd', 'w2'])
      expect(stepThatComputes(timeline, { tensor, index: 0, of: 'value' })).toBeNull();
    expect(stepThatComputes(timeline, { tensor: 'E', index: 0, of: 'gradient' })).toBeNull();
  });

  it.each(STEP_SIZES)('has its focus among the cells that it computes (%s)', (size) => {
    for (const n of positionsOf(timeline, size)) {
      const { focus, group } = frameOfPosition(timeline, size, n);
      const isIn = group.some(
        ({ tensor, index, of }) => tensor === focus.tensor && index === focus.index && of === focus.of,
      );
      if (!isIn) expect(`${nameOf(focus)} at ${n}`).toBe('in its group');
    }
  });

  it('counts the terms up to those of the cell, and only then knows it', () => {
    const phase = 0;
    const terms = timeline.phases[phase].terms(3);
    for (const term of upTo(terms)) {
      const frame = frameAt(timeline, { size: 'multiply', phase, cell: 3, term });
      expect(frame.termsShown).toBe(term + 1);
      expect(isComputed(timeline, frame, frame.focus)).toBe(term === terms - 1);
    }
  });
});

describe('the focus', () => {
  const { kernel } = timelines;

  it('of a cell step is its cell, with all terms in', () => {
    const frame = frameOfPosition(kernel, 'cell', 42);
    expect(frame.focus).toEqual({ tensor: 'temphicnn', index: 42, of: 'value' });
    expect(frame.group).toEqual([frame.focus]);
    expect(frame.termsShown).toBeNull();
  });

  it('of a phase step is its middle cell', () => {
    expect(frameOfPosition(kernel, 'phase', 0).focus).toEqual({
      tensor: 'temphicnn',
      index: 50,
      of: 'value',
    });
  });

  it('of a block’s step is the middle cell of its last phase, by when all of the block is there', () => {
    const tensorsAt = (block: number): string => {
      const { focus } = frameOfPosition(kernel, 'block', block);
      return `${focus.of} ${focus.tensor}[${focus.index}]`;
    };
    expect(upTo(6).map(tensorsAt)).toEqual([
      'value hocnn[12]',
      'value h2i[40]',
      'value E[0]',
      'gradient w2[405]',
      'gradient w12[1000]',
      'gradient w1cnn[12]',
    ]);
    expect(frameOfPosition(kernel, 'block', 6).updated).toBe(3);
  });

  it('moves from weight to weight where a multiply step is one weight’s gradient', () => {
    const phase = kernel.phases.findIndex(({ computes }) => computes.includes('gradient:w12'));
    for (const term of [0, 1, 24]) {
      const { focus, group, termsShown } = frameAt(kernel, { size: 'multiply', phase, cell: 7, term });
      expect(focus).toEqual({ tensor: 'w12', index: term * 80 + 7, of: 'gradient' });
      expect(group).toHaveLength(25);
      expect(termsShown).toBe(term + 1);
    }
  });

  it('of a step that computes many cells is the one in their middle, all terms in', () => {
    const phase = kernel.phases.findIndex(({ computes }) => computes.includes('gradient:w12'));
    const { focus, group, termsShown } = frameAt(kernel, { size: 'cell', phase, cell: 7 });
    expect(focus).toEqual({ tensor: 'w12', index: 12 * 80 + 7, of: 'gradient' });
    expect(focus).toEqual(group[12]);
    expect(termsShown).toBeNull();
  });

  it('of an update is at first the first weight of the tensor whose turn it is', () => {
    const phase = kernel.phases.length - 1;
    for (const cell of upTo(3)) {
      const { focus, termsShown } = frameAt(kernel, { size: 'cell', phase, cell });
      expect([focus.index, termsShown]).toEqual([0, null]);
    }
    expect(frameAt(kernel, { size: 'multiply', phase, cell: 2, term: 41 })).toMatchObject({
      focus: { tensor: 'w2', index: 41, of: 'value' },
      termsShown: 42,
    });
  });

  it('of an update is a weight of the tensor whose turn it is', () => {
    const phase = kernel.phases.length - 1;
    const at = (cell: number): Frame => frameAt(kernel, { size: 'cell', phase, cell });
    expect(upTo(3).map((cell) => [at(cell).focus.tensor, at(cell).focus.of, at(cell).updated])).toEqual([
      ['w1cnn', 'value', 1],
      ['w12', 'value', 2],
      ['w2', 'value', 3],
    ]);
    expect(frameAt(kernel, { size: 'multiply', phase, cell: 1, term: 1999 }).focus.index).toBe(1999);
    expect(frameOfPosition(kernel, 'phase', phase).updated).toBe(3);
  });

  it('no weight is updated before the update', () => {
    for (const n of upTo(496)) expect(frameOfPosition(kernel, 'cell', n).updated).toBe(0);
  });
});

describe.each(networkNames)('in the %s network', (name) => {
  const timeline = timelines[name];
  const { phases, starts } = timeline;

  it('a phase that plays goes through its own cell steps, from the first to the last', () => {
    for (const [phase, { steps }] of phases.entries()) {
      const at = (progress: number) => stepWithin(timeline, { size: 'phase', phase }, progress);
      expect(at(0)).toEqual({ size: 'cell', phase, cell: 0 });
      for (const cell of [0, Math.floor(steps / 2), steps - 1])
        expect(at((cell + 0.5) / steps)).toEqual({ size: 'cell', phase, cell });
    }
  });

  it('a block that plays goes through its phases one after the other, each in the same time', () => {
    for (const position of upTo(positionCount(timeline, 'block'))) {
      const own = upTo(phases.length).filter((phase) => starts.block[phase] === position);
      const step = { size: 'block', phase: own[own.length - 1] } as const;
      for (const [n, phase] of own.entries()) {
        const [start, end] = [n, n + 0.99999].map((at) => stepWithin(timeline, step, at / own.length));
        expect(start).toEqual({ size: 'cell', phase, cell: 0 });
        expect(end).toEqual({ size: 'cell', phase, cell: phases[phase].steps - 1 });
      }
    }
  });

  it('what plays never shows less as it comes further, and never more than when it is whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('block' as const, 'phase' as const),
        fc.nat(phases.length - 1),
        fc.double({ min: -0.5, max: 0.9999, noNaN: true }),
        fc.double({ min: -0.5, max: 0.9999, noNaN: true }),
        (size, n, a, b) => {
          const { phase } = stepAt(timeline, size, n);
          const shown = [Math.min(a, b), Math.max(a, b)].map((progress) =>
            shownIn(frameAt(timeline, stepWithin(timeline, { size, phase }, progress))),
          );
          const [before, after, whole] = [...shown, shownIn(frameAt(timeline, { size, phase }))];
          for (const key of Object.keys(before)) {
            expect(after[key]).toBeGreaterThanOrEqual(before[key]);
            expect(whole[key]).toBeGreaterThanOrEqual(after[key]);
          }
        },
      ),
    );
  });
});
