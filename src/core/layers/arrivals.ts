import type { Arrival, Convolution } from '../types.ts';
import { placeOf } from './convolutionGeometry.ts';

/** The arrivals at a convolution's output, by where they are. */
export interface Placed {
  /** Which of the list has come to a place. */
  readonly at: ReadonlyMap<number, number>;
  /** Those of each kernel's map, in the order of the list. */
  readonly ofMap: readonly (readonly Arrival[])[];
}

const known = new WeakMap<readonly Arrival[], Placed>();

/** Made once a list: it is asked for with every cell that is read and every weight. */
export function placed(layer: Convolution, arrivals: readonly Arrival[]): Placed {
  const found = known.get(arrivals) ?? place(layer, arrivals);
  known.set(arrivals, found);
  return found;
}

function place(layer: Convolution, arrivals: readonly Arrival[]): Placed {
  const ofMap: Arrival[][] = Array.from({ length: layer.kernels }, () => []);
  for (const arrival of arrivals) ofMap[placeOf(layer, arrival.place).q].push(arrival);
  return { at: new Map(arrivals.map((arrival, n) => [arrival.place, n])), ofMap };
}
