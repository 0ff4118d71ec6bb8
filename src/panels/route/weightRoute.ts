import { rollup } from 'd3';
import {
  deltasOf,
  gradientIn,
  isConvolution,
  largestWay,
  mapOfCell,
  ownerOf,
  pixelRoute,
  sumOfTerms,
  tensorOf,
  valueIn,
  weightTensors,
  type Explanation,
  type Network,
  type PixelRoute,
  type Ref,
  type Term,
  type Trace,
} from '../../core/index.ts';

/** One term of the weight: the cell it came through, and the pixel or value that was met. */
export interface Meeting {
  readonly term: Term;
  readonly cell: Ref;
  readonly met: Ref;
}

/** The cells that a weight met: many through a kernel, one pixel, or one value inside the network. */
export type WeightRoute =
  | { readonly kind: 'shared'; readonly meetings: readonly Meeting[] }
  | { readonly kind: 'one'; readonly meeting: Meeting }
  | { readonly kind: 'inside'; readonly meeting: Meeting; readonly first: string };

type Explain = (ref: Ref) => Explanation;

/** The terms of a weight's gradient, sorted out for the picture. */
export function weightRoute(network: Network, explain: Explain, weight: Ref): WeightRoute {
  const meetings = meetingsOf(explain(weight));
  if (isConvolution(ownerOf(network, weight.tensor))) return { kind: 'shared', meetings };
  const [meeting] = meetings;
  if (tensorOf(network, meeting.met.tensor).role === 'input') return { kind: 'one', meeting };
  return { kind: 'inside', meeting, first: weightTensors(network)[0].name };
}

/** The terms of a gradient that are a gradient further on times a given number. */
export function meetingsOf({ terms }: Explanation): Meeting[] {
  return terms.flatMap((term) => {
    const [cell, met] = [gradientIn(term), valueIn(term)];
    return cell && met ? [{ term, cell, met }] : [];
  });
}

/** The route of one meeting: back to the output that gives most, and on to the pixel. */
export interface ChosenRoute {
  readonly meeting: Meeting;
  /** Gradients from an output to the cell. */
  readonly way: readonly { readonly ref: Ref; readonly value: number }[];
  /** The kernels of further convolutions that the error came through on that way, the first one first. */
  readonly legs: readonly Leg[];
  /** Only for a kernel: how the pixel follows from the cell. */
  readonly pixel: PixelRoute | null;
}

/** A weight of a kernel that an error came through: from a cell of what it made to the cell that it met. */
export interface Leg {
  readonly weight: Ref;
  readonly route: PixelRoute;
}

/** @param kernel of a convolution that reads the cell: the one that the error is to have come through; null for the largest way */
export function chosenRoute(
  network: Network,
  explain: Explain,
  trace: Trace,
  weight: Ref,
  meeting: Meeting,
  kernel: number | null = null,
): ChosenRoute {
  const isKernel = isConvolution(ownerOf(network, weight.tensor));
  const reader = kernel === null ? undefined : weightsThrough(explain, meeting.cell);
  const way = largestWay(
    deltasOf(explain)(meeting.cell),
    (through) => through.tensor !== reader || mapOfCell(network, through) === kernel,
  );
  const legs = way.flatMap(({ through }, n): Leg[] =>
    through && isConvolution(ownerOf(network, through.tensor))
      ? [
          {
            weight: through,
            route: pixelRoute(network, trace, through.tensor, way[n + 1].ref.index, through.index),
          },
        ]
      : [],
  );
  return {
    meeting,
    way: way.toReversed(),
    legs: legs.reverse(),
    pixel: isKernel ? pixelRoute(network, trace, weight.tensor, meeting.cell.index, weight.index) : null,
  };
}

/** The weights that brought the error to a cell. */
function weightsThrough(explain: Explain, cell: Ref): string | undefined {
  const [term] = explain(cell).terms;
  return term && valueIn(term)?.tensor;
}

/** What a kernel of a second convolution brought to a cell. */
export interface KernelPart {
  readonly map: number;
  readonly value: number;
}

/** Kernel by kernel in their order; null where the error came through none. */
export function kernelParts(network: Network, explain: Explain, cell: Ref): readonly KernelPart[] | null {
  const { terms } = explain(cell);
  const through = weightsThrough(explain, cell);
  if (through === undefined || !isConvolution(ownerOf(network, through))) return null;
  const sums = rollup(terms, sumOfTerms, (term) => mapOfCell(network, gradientIn(term) ?? cell));
  return Array.from(sums, ([map, value]) => ({ map: map ?? 0, value })).sort((a, b) => a.map - b.map);
}

/** Which weights met a cell, largest term first: the terms of its gradient. */
export function weightsThatMet(explain: Explain, met: Ref): Meeting[] {
  return meetingsOf(explain({ ...met, of: 'gradient' })).sort(
    (a, b) => Math.abs(b.term.value) - Math.abs(a.term.value),
  );
}

/**
 * Which of a weight's terms, by their place, came through the cells of other meetings. Those of another kernel went through
 * cells of its own map, of which the weight has none.
 */
export function termsThrough(meetings: readonly Meeting[], others: readonly Meeting[]): number[] {
  const cells = new Set(others.map(({ cell }) => cell.index));
  return meetings.flatMap(({ cell }, n) => (cells.has(cell.index) ? [n] : []));
}
