import { describe, expect, it } from 'vitest';
import { checkGradient, networks, type Ref } from '../../../src/core/index.ts';
import { checkOf } from '../../../src/store/pass/check.ts';
import { tracedFor } from '../support.ts';

const weight = (index: number): Ref => ({ tensor: 'w1cnn', index, of: 'gradient' });

describe('the gradient check', () => {
  it('is the core’s, of the very trace that is shown', () => {
    const traced = tracedFor('kernel');
    const { x, d } = traced.trace.values;
    const check = checkOf(traced, weight(7));
    expect(check).toEqual(checkGradient(networks.kernel, traced.weights, x, d, 'w1cnn', 7));
    expect(check.analytic).toBe(traced.trace.gradients['w1cnn'][7]);
    expect(check.relativeError).toBeLessThan(1e-5);
  });

  it('is another one for another weight and for another trace', () => {
    const [first, other] = [tracedFor('kernel'), tracedFor('kernel', { kind: 'sample', id: 1 })];
    expect(checkOf(first, weight(7)).analytic).toBe(first.trace.gradients['w1cnn'][7]);
    expect(checkOf(first, weight(8)).analytic).toBe(first.trace.gradients['w1cnn'][8]);
    expect(checkOf(other, weight(8)).analytic).toBe(other.trace.gradients['w1cnn'][8]);
  });

  it('is made once for a weight that is clicked again', () => {
    const traced = tracedFor('kernel');
    expect(checkOf(traced, weight(7))).toBe(checkOf(traced, weight(7)));
  });
});
