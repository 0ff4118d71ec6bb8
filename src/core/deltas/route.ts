import { expectWhole, tensorOf } from '../check.ts';
import { placeOf, weightOf } from '../layers/convolutionGeometry.ts';
import { metPixel, pooledConvolution } from './metPixel.ts';
import { windowPlaces } from '../layers/maxPool.ts';
import { mapAxes, mapsOf, placeIn } from '../place.ts';
import { ownerOf } from '../roles.ts';
import { texTensor } from '../explain/tex.ts';
import type { Network, Tensor, Trace } from '../types.ts';
import type { Delta, DeltaEdge } from './deltas.ts';

/** One step of the arithmetic that leads to a pixel, in letters and with its numbers. */
export interface RouteStep {
  readonly name: 'cell' | 'winner' | 'place' | 'corner' | 'pixel' | 'weight';
  readonly tex: string;
  readonly texWithNumbers: string;
  /** The same in plain text: it changes with every cell, and setting a formula takes longer than a frame. */
  readonly text: string;
  readonly value: number;
}

/** The way from a pooled cell to the pixel that a kernel weight met there. */
export interface PixelRoute {
  readonly steps: readonly RouteStep[];
  readonly place: number;
  readonly corner: number;
  readonly pixel: number;
  /** The kernel's window over x. */
  readonly window: { readonly row: number; readonly column: number; readonly side: number };
}

/**
 * Which pixel kernel weight i met in pooled cell j, step by step (design 2.1): the winner, its place in what was
 * pooled, the corner of its window, and the pixel. The numbers in the formulas are the layers' sizes; j counts the
 * cells of all maps through, places are counted within one.
 * @throws RangeError if `tensor` is not the weights of a kernel with a pool, j or i is out of range, or they belong to
 * different maps.
 */
export function pixelRoute(
  network: Network,
  trace: Pick<Trace, 'winners'>,
  tensor: string,
  j: number,
  i: number,
): PixelRoute {
  const { place, corner, pixel } = metPixel(trace, j, i, network, tensor);
  const pooled = pooledConvolution(network, tensor);
  if (!pooled) throw new RangeError(`${tensor}: expected the weights of a kernel with a pool`);
  const { convolution, pool } = pooled;
  const { u, v } = weightOf(convolution, i);
  const columns = pool.outputSize[1];
  const cell = placeIn(tensorOf(network, pool.output), j).cell;
  const [h, w] = [Math.floor(cell / columns), cell % columns];
  const which = windowPlaces(pool, j).indexOf(trace.winners[pool.output][j]);
  const [dy, dx] = [Math.floor(which / pool.window), which % pool.window];
  const pooledTensor = tensorOf(network, pool.output);
  const letter = pooledTensor.letter ?? 'j';
  const map = mapPart(pooledTensor, j);
  const at = (side: number | string, y: string, x: string): string => `(${y})\\cdot ${side}+(${x})`;
  const letters = [`h\\cdot ${pool.window}+dy`, `w\\cdot ${pool.window}+dx`] as const;
  const numbers = [`${h}\\cdot ${pool.window}+${dy}`, `${w}\\cdot ${pool.window}+${dx}`] as const;
  const side = convolution.size[1];
  const first = pixel - (corner + u * side + v);
  const steps: RouteStep[] = [
    step(
      'cell',
      `${letter}=${map.tex}h\\cdot ${columns}+w`,
      `${map.numbers}${h}\\cdot ${columns}+${w}`,
      j,
      letter,
    ),
    {
      name: 'winner',
      tex: '(dy,\\,dx)',
      texWithNumbers: `(dy,\\,dx)=(${dy},\\,${dx})`,
      text: `(dy, dx) = (${dy}, ${dx})`,
      value: which,
    },
    step('place', `\\mathrm{place}=${at(pool.size[1], ...letters)}`, at(pool.size[1], ...numbers), place),
    step('corner', `\\mathrm{corner}=${at(side, ...letters)}`, at(side, ...numbers), corner),
    step(
      'pixel',
      `\\mathrm{pixel}=\\mathrm{corner}+u\\cdot ${side}+v`,
      `${corner}+${u}\\cdot ${side}+${v}`,
      pixel - first,
    ),
  ];
  const { r, c } = placeOf(convolution, trace.winners[pool.output][j]);
  return { steps, place, corner, pixel, window: { row: r, column: c, side: convolution.kernel } };
}

/** What stands before a cell's rows and columns where several maps are counted through: q * 25 + ... */
function mapPart(tensor: Tensor, index: number): { tex: string; numbers: string } {
  const [axis] = mapAxes(tensor);
  if (!axis) return { tex: '', numbers: '' };
  const { cells } = mapsOf(tensor);
  const { maps } = placeIn(tensor, index);
  return { tex: `${axis.letter}\\cdot ${cells}+`, numbers: `${maps[0]}\\cdot ${cells}+` };
}

function step(
  name: RouteStep['name'],
  tex: string,
  numbers: string,
  value: number,
  symbol = `\\mathrm{${name}}`,
): RouteStep {
  const texWithNumbers = `${symbol}=${numbers}=${value}`;
  return { name, tex, texWithNumbers, text: plain(texWithNumbers), value };
}

/** The few signs of TeX that the formulas of a route have, as plain text. */
function plain(tex: string): string {
  return tex
    .replaceAll(/\\mathrm\{(\w+)\}/g, '$1')
    .replaceAll(/\\cdot /g, '·')
    .replaceAll(/[=+]/g, ' $& ');
}

/**
 * For a weight of a fully connected layer: how its index is counted from the cell it reads and the cell it leads to.
 * @throws RangeError unless the tensor is such a layer's weights and the index lies in it.
 */
export function weightPlace(network: Network, tensor: string, index: number): RouteStep {
  const layer = ownerOf(network, tensor);
  if (layer?.kind !== 'dense')
    throw new RangeError(`${tensor}: expected the weights of a fully connected layer`);
  const { from, to } = layer;
  expectWhole(`${tensor} index`, index, 0, from * to - 1);
  const [l, n] = tensorOf(network, tensor).axes.map(({ letter }) => letter);
  const [source, target] = [Math.floor(index / to), index % to];
  const texWithNumbers = `${source}\\cdot ${to}+${target}=${index}`;
  return {
    name: 'weight',
    tex: `${texTensor(tensor)}[${l}\\cdot ${to}+${n}]`,
    texWithNumbers,
    text: plain(texWithNumbers),
    value: index,
  };
}

/** A gradient on the way from a cell back to an output. */
export type Station = Pick<Delta, 'ref' | 'value'>;

/** The way back along the largest terms: from a gradient to the unit that gives it most, and so on to an output. */
export function largestWay(delta: Delta): Station[] {
  const largest = delta.edges.reduce<DeltaEdge | null>(
    (best, edge) => (best && Math.abs(best.term.value) >= Math.abs(edge.term.value) ? best : edge),
    null,
  );
  return [delta, ...(largest?.to ? largestWay(largest.to) : [])];
}
