import type { ErrorCurve } from '../../core/index.ts';
import type { Domain } from '../parts/LineChart.tsx';

/** Pure rules of the handle on the curve: which values can be tried, and where keys and pointers lead. */

export interface TriedRange {
  readonly low: number;
  readonly high: number;
  /** The step of an arrow key: a power of ten, about a hundredth of the range. */
  readonly step: number;
}

export function rangeOf({ values }: Pick<ErrorCurve, 'values'>): TriedRange {
  const [low, high] = [values[0], values[values.length - 1]];
  return { low, high, step: 10 ** Math.floor(Math.log10((high - low) / 100)) };
}

function within(value: number, { low, high }: TriedRange): number {
  return Math.min(Math.max(value, low), high);
}

/** A value without the digits that nobody asked for, so that what is read is what is tried. */
function rounded(value: number, grain: number): number {
  return Number((Math.round(value / grain) * grain).toPrecision(12));
}

/** Steps of the pages: PageUp and PageDown. */
const PAGE = 10;

/** The value that a key leads to; null for keys that lead nowhere. */
export function valueAfterKey(key: string, value: number, range: TriedRange): number | null {
  const by = (steps: number): number => within(rounded(value + steps * range.step, range.step / 10), range);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return by(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return by(-1);
    case 'PageUp':
      return by(PAGE);
    case 'PageDown':
      return by(-PAGE);
    case 'Home':
      return range.low;
    case 'End':
      return range.high;
    default:
      return null;
  }
}

/** Where a pointer within this share of the range from the own value counts as back on it. */
const SNAP = 0.006;

/** The value that a pointer asks for; null for the weight's own. */
export function valueAtPointer(value: number, own: number, range: TriedRange): number | null {
  if (Math.abs(value - own) < SNAP * (range.high - range.low)) return null;
  return within(rounded(value, range.step / 10), range);
}

/** The least height of the chart as a share of E: a curve that hardly moves must look like one. */
const LEAST = 0.05;

/** The errors that the chart shows: all of the curve, and a little room. */
export function errorDomain({ errors }: Pick<ErrorCurve, 'errors'>): Domain {
  const [low, high] = [Math.min(...errors), Math.max(...errors)];
  const height = Math.max(high - low, LEAST * high, 1e-6);
  const middle = (low + high) / 2;
  return [Math.max(0, middle - height * 0.58), middle + height * 0.58];
}
