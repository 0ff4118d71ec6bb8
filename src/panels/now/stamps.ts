import {
  nameOf,
  ownerOf,
  type Explanation,
  type Factor,
  type Network,
  type Ref,
  type Term,
} from '../../core/index.ts';
import { arrangementOfMap, type Arrangement } from '../parts/arrangement.ts';
import type { Palette } from '../parts/colorScale.ts';
import { paletteOfValues, type Picture } from './picture.ts';

/** One cell of a stamp: the weight it belongs to, the pixel that weight met, and error times pixel. */
export interface StampCell {
  /** The weight's place among all that are explained. */
  readonly weight: number;
  readonly pixel: number;
  readonly value: number;
}

/** One error's contribution to all the weights at once: the patch its winner saw, times the error. */
export interface Stamp {
  readonly error: Ref;
  readonly errorValue: number;
  readonly cells: readonly StampCell[];
  /** The whole patch is paper: there is nothing to stamp. */
  readonly isBlank: boolean;
}

/** All stamps, how they lie (as the errors do), and how each is arranged (as the kernel is). */
export interface StampSheet {
  readonly stamps: readonly Stamp[];
  readonly layout: Arrangement;
  readonly kernel: Arrangement;
  /** The name of the map the errors are from, and the gradient of the kernel's first weight. */
  readonly errors: string;
  readonly gradient: Ref;
  /** The colours of what the kernel reads. */
  readonly palette: Palette;
  /** The finished gradient, a number a weight. */
  readonly total: readonly number[];
}

/** Both factors of a term of a kernel's gradient; null where it is something else. */
function partsOf({ factors }: Term): { error: Extract<Factor, { kind: 'ref' }>; pixel: number } | null {
  const [error, pixel] = factors;
  if (factors.length !== 2 || error.kind !== 'ref' || error.ref.of !== 'gradient') return null;
  return { error, pixel: pixel.value };
}

/** An error that reached several cells (a planted bug can do that) stamps the sum of their patches. */
function addCell(cells: StampCell[], cell: StampCell): void {
  const last = cells.at(-1);
  if (last?.weight !== cell.weight) cells.push(cell);
  else cells[cells.length - 1] = { ...cell, pixel: last.pixel + cell.pixel, value: last.value + cell.value };
}

/**
 * The same terms as in the weights' explanations, read the other way: not one weight over all errors, but one error
 * over all weights. Null where the explanations are not those of a kernel.
 */
export function stampSheetOf(network: Network, explanations: readonly Explanation[]): StampSheet | null {
  const found = new Map<string, { error: Ref; errorValue: number; cells: StampCell[] }>();
  for (const [weight, { terms }] of explanations.entries()) {
    for (const term of terms) {
      const parts = partsOf(term);
      if (!parts) return null;
      const { error, pixel } = parts;
      const name = nameOf(error.ref);
      const stamp = found.get(name) ?? { error: error.ref, errorValue: error.value, cells: [] };
      addCell(stamp.cells, { weight, pixel, value: term.value });
      found.set(name, stamp);
    }
  }
  const stamps = Array.from(found.values(), (stamp) => ({
    ...stamp,
    isBlank: stamp.cells.every(({ pixel }) => pixel === 0),
  }));
  const shapeOf = (ref: Ref) => network.tensors.find(({ name }) => name === ref.tensor);
  const errors = stamps[0] && shapeOf(stamps[0].error);
  const weights = explanations[0] && shapeOf(explanations[0].ref);
  if (!errors || !weights) return null;
  return {
    stamps,
    layout: arrangementOfMap(errors),
    kernel: arrangementOfMap(weights),
    errors: errors.name,
    gradient: explanations[0].ref,
    palette: paletteOfValues(network, ownerOf(network, weights.name)?.input ?? ''),
    total: explanations.map(({ value }) => value),
  };
}

/** A stamp as a step's product is pictured: an error times each pixel of a patch. */
export function pictureOfStamp(
  { error, errorValue, cells }: Stamp,
  { kernel: arrangement, palette }: StampSheet,
): Extract<Picture, { kind: 'product' }> {
  const scalar: Factor = { kind: 'ref', ref: error, value: errorValue };
  const terms = cells.map(({ pixel, value }): Term => {
    return { factors: [scalar, { kind: 'constant', value: pixel }], value };
  });
  const pixels = terms.map(({ factors }) => factors[1]);
  return {
    kind: 'product',
    arrangement,
    slots: [
      { kind: 'scalar', title: nameOf(error), factor: scalar },
      { kind: 'grid', title: '', palette, factors: pixels },
    ],
    terms,
    resultTitle: '',
    results: null,
    maps: null,
  };
}

export type PileOrder = 'asTheyLie' | 'largestFirst';

/** The order in which stamps are piled up, as their numbers on the sheet. Of equally large ones the first comes first. */
export function pileOrder({ stamps }: StampSheet, order: PileOrder): number[] {
  const all = stamps.map((_, n) => n);
  if (order === 'asTheyLie') return all;
  const sizes = stamps.map(({ cells }) => cells.reduce((sum, { value }) => sum + Math.abs(value), 0));
  return all.sort((a, b) => sizes[b] - sizes[a] || a - b);
}

/** The sum of some stamps, a number a weight. */
export function pileOf({ stamps, total }: StampSheet, piled: readonly number[]): number[] {
  const sum = total.map(() => 0);
  for (const n of piled) for (const { weight, value } of stamps[n].cells) sum[weight] += value;
  return sum;
}
