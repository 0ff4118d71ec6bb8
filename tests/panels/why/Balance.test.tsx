import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/index.ts';
import { Balance } from '../../../src/panels/why/Balance.tsx';
import { markupIn } from '../markup.tsx';

const term = (value: number): Term => ({ value, factors: [] });

/** The widths of what takes, what adds and what is left. */
function widthsOf(values: readonly number[]): string[] {
  const value = values.reduce((sum, each) => sum + each, 0);
  const markup = markupIn('en', <Balance terms={values.map(term)} value={value} />);
  return [...markup.matchAll(/width:([^"]+)"/g)].map(([, width]) => width);
}

describe('the balance of a sum', () => {
  it('gives the larger side its whole half, the other and what is left their share of it', () => {
    expect(widthsOf([3, 1, -2])).toEqual(['25%', '50%', '25%']);
    expect(widthsOf([1, -4])).toEqual(['50%', '12.5%', '37.5%']);
  });

  it('has no bars where every term is 0, as on a blank pad', () => {
    expect(widthsOf([0, 0, 0])).toEqual(['0%', '0%', '0%']);
  });

  it('has bars for the smallest of numbers', () => {
    expect(widthsOf([5e-324, -5e-324])).toEqual(['50%', '50%', '0%']);
  });
});
