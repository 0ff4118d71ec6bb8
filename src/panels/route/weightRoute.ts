import {
  deltasOf,
  gradientIn,
  isConvolution,
  largestWay,
  ownerOf,
  pixelRoute,
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
  /** Only for a kernel: how the pixel follows from the cell. */
  readonly pixel: PixelRoute | null;
}

export function chosenRoute(
  network: Network,
  explain: Explain,
  trace: Trace,
  weight: Ref,
  meeting: Meeting,
): ChosenRoute {
  const isKernel = isConvolution(ownerOf(network, weight.tensor));
  return {
    meeting,
    way: largestWay(deltasOf(explain)(meeting.cell)).reverse(),
    pixel: isKernel ? pixelRoute(network, trace, weight.tensor, meeting.cell.index, weight.index) : null,
  };
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
