import { describe, expect, it } from 'vitest';
import { explainUpdate, networks, trace, updatedWeights } from '../../../src/core/index.ts';
import { timelineFor } from '../../../src/store/pass/frames.ts';
import { tracedOf } from '../../../src/store/pass/passOf.ts';
import { LEARNING_RATE } from '../../../src/store/state.ts';
import {
  errorAfterUpdate,
  explainFrameUpdate,
  explainNextWeight,
  weightsAfterUpdate,
} from '../../../src/store/weights/update.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import { networkNames } from '../../core/support.ts';
import { tracedStore } from '../support.ts';

describe.each(networkNames)('after the update of the %s network', (name) => {
  const store = tracedStore(name, 5);
  const traced = tracedOf(store.getState());
  if (!traced) throw new Error('the store was given a trace');

  it('weights are the core’s, and E is what the core makes of them', () => {
    const weights = updatedWeights(networks[name], traced.weights, traced.trace, LEARNING_RATE);
    expect(weightsAfterUpdate(traced, LEARNING_RATE)).toEqual(weights);
    const { x, d } = traced.trace.values;
    expect(errorAfterUpdate(traced, LEARNING_RATE)).toBe(trace(networks[name], weights, x, d).values['E'][0]);
    expect(errorAfterUpdate(traced, LEARNING_RATE)).toBeLessThan(traced.trace.values['E'][0]);
    expect(weightsAfterUpdate(traced, LEARNING_RATE)).toBe(weightsAfterUpdate(traced, LEARNING_RATE));
  });

  it('one weight is explained as w less rate times gradient', () => {
    const ref = { tensor: 'w12', index: 40, of: 'gradient' } as const;
    expect(explainNextWeight(traced, ref, LEARNING_RATE)).toEqual(
      explainUpdate(networks[name], traced.weights, traced.trace, ref, LEARNING_RATE),
    );
    expect(explainNextWeight(traced, ref, LEARNING_RATE).value).toBe(
      weightsAfterUpdate(traced, LEARNING_RATE)['w12'][40],
    );
  });

  it('a cell step is explained by the weight of its tensor that moves most', () => {
    const timeline = timelineFor(name);
    const phase = timeline.phases.length - 1;
    for (const cell of [0, 1, 2]) {
      const frame = frameAt(timeline, { size: 'cell', phase, cell });
      const { ref } = explainFrameUpdate(traced, frame, LEARNING_RATE);
      expect(ref).toMatchObject({ tensor: frame.focus.tensor, of: 'value' });
      const sizes = traced.trace.gradients[ref.tensor].map(Math.abs);
      expect(sizes[ref.index]).toBe(Math.max(...sizes));
    }
  });

  it('a multiply step is explained by the weight whose turn it is', () => {
    const timeline = timelineFor(name);
    const phase = timeline.phases.length - 1;
    const last = timeline.phases[phase].steps - 1;
    const frame = frameAt(timeline, { size: 'multiply', phase, cell: last, term: 59 });
    expect(explainFrameUpdate(traced, frame, LEARNING_RATE).ref).toEqual({
      tensor: 'w2',
      index: 59,
      of: 'value',
    });
  });
});
