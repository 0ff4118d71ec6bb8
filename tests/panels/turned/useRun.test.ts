import { expect, it } from 'vitest';
import { advanced, started, type Run } from '../../../src/panels/turned/useRun.ts';

/** How many terms are in, step by step, until it rests. */
function walk(run: Run, count: number): number[] {
  const taken = [run.taken];
  for (let next = run; next.way !== 0;) {
    next = advanced(next, count);
    taken.push(next.taken);
  }
  return taken;
}

it('adds term after term, from none where all are in', () => {
  expect(walk(started(3, 3, 1), 3)).toEqual([0, 1, 2, 3]);
  expect(walk(started(1, 3, 1), 3)).toEqual([1, 2, 3]);
});

it('takes them away again, from all where none is in', () => {
  expect(walk(started(3, 3, -1), 3)).toEqual([3, 2, 1, 0]);
  expect(walk(started(0, 3, -1), 3)).toEqual([3, 2, 1, 0]);
});

it('rests at once where there is no term', () => {
  expect(walk(started(0, 0, 1), 0)).toEqual([0, 0]);
});
