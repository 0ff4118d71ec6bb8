import {
  createExplainer,
  curveAtTie,
  networks,
  slopesOver,
  tiedCells,
  type Candidate,
  type Explanation,
  type OneSided,
  type Ref,
  type TieCurve,
} from '../../core/index.ts';
import { memoEach, memoLast } from '../memo.ts';
import type { Traced } from '../state.ts';

/** What ties of a pool do to the slopes of E, on the pass that is shown. */

const tiedByTensor = memoEach<Traced, Map<string, ReadonlySet<number>>>(() => new Map());

/** The cells of a tensor whose gradient ties make arbitrary. */
export function tiedOf(traced: Traced, tensor: string): ReadonlySet<number> {
  const known = tiedByTensor(traced);
  const found = known.get(tensor) ?? tiedCells(networks[traced.network], traced.trace, tensor);
  known.set(tensor, found);
  return found;
}

/** Whether a cell's gradient is one of those. */
export function isAtTie(traced: Traced, { tensor, index, of }: Ref): boolean {
  return of === 'gradient' && tiedOf(traced, tensor).has(index);
}

const slopesOnce = memoLast((traced: Traced, tensor: string, index: number): OneSided =>
  slopesOver(networks[traced.network], traced.weights, traced.trace, { tensor, index, of: 'gradient' }),
);

/** The slopes of E to both sides of a cell's value. */
export function slopesOf(traced: Traced, { tensor, index }: Ref): OneSided {
  return slopesOnce(traced, tensor, index);
}

/** E around the value of the cell whose slopes are given. */
export const tieCurveOf = memoLast((traced: Traced, slopes: OneSided): TieCurve =>
  curveAtTie(networks[traced.network], traced.weights, traced.trace, slopes),
);

/** The terms of a slope: of one side those of the pass with that side's winners. */
export function explainSide(
  traced: Traced,
  { ref, ...slopes }: OneSided,
  side: 'left' | 'right',
): Explanation {
  return createExplainer(networks[traced.network], traced.weights, slopes[side].trace)(ref);
}

/** The slopes over the equal cells of a pool's window, in the order of the window. */
export const windowSlopesOf = memoLast((traced: Traced, candidates: readonly Candidate[]): OneSided[] => {
  const largest = Math.max(...candidates.map(({ value }) => value));
  return candidates
    .filter(({ value }) => value === largest)
    .map(({ ref }) => slopesOver(networks[traced.network], traced.weights, traced.trace, ref));
});
