import { expectWhole, tensorOf } from '../check.ts';
import { placeOf, weightOf } from '../layers/convolution.ts';
import { convolutionOf, metPixel } from './metPixel.ts';
import { pooledCell, windowPlaces, type MaxPool } from '../layers/maxPool.ts';
import { gradientIn } from '../explain/terms.ts';
import { texTensor } from '../explain/tex.ts';
import type { Explanation, Layer, Network, Ref, Term, Trace } from '../types.ts';

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
 * pooled, the corner of its window, and the pixel. The numbers in the formulas are the layers' sizes.
 * @throws RangeError if the network has no kernel and pool, or j or i is out of range.
 */
export function pixelRoute(
  network: Network,
  trace: Pick<Trace, 'winners'>,
  j: number,
  i: number,
): PixelRoute {
  const convolution = convolutionOf(network);
  const pool = network.layers.find(isPool);
  if (!convolution || !pool)
    throw new RangeError(`${network.name}: expected a kernel and a pool, got neither`);
  const { place, corner, pixel } = metPixel(trace, j, i);
  const { u, v } = weightOf(convolution, i);
  const columns = pool.outputSize[1];
  const cell = pooledCell(pool, place);
  const [h, w] = [Math.floor(cell / columns), cell % columns];
  const which = windowPlaces(pool, j).indexOf(place);
  const [dy, dx] = [Math.floor(which / pool.window), which % pool.window];
  const at = (side: number | string, y: string, x: string): string => `(${y})\\cdot ${side}+(${x})`;
  const letters = [`h\\cdot ${pool.window}+dy`, `w\\cdot ${pool.window}+dx`] as const;
  const numbers = [`${h}\\cdot ${pool.window}+${dy}`, `${w}\\cdot ${pool.window}+${dx}`] as const;
  const side = convolution.size[1];
  const steps: RouteStep[] = [
    step('cell', `j=h\\cdot ${columns}+w`, `${h}\\cdot ${columns}+${w}`, cell, 'j'),
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
      pixel,
    ),
  ];
  const { r, c } = placeOf(convolution, place);
  return { steps, place, corner, pixel, window: { row: r, column: c, side: convolution.kernel } };
}

function isPool(layer: Layer): layer is MaxPool {
  return layer.kind === 'maxPool';
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
  const layer = network.layers.find(({ kind, weights }) => kind === 'dense' && weights === tensor);
  if (!layer) throw new RangeError(`${tensor}: expected the weights of a fully connected layer`);
  const [from, to] = tensorOf(network, tensor).shape;
  expectWhole(`${tensor} index`, index, 0, from * to - 1);
  const l = tensorOf(network, layer.input).letter ?? 'l';
  const n = tensorOf(network, layer.output).letter ?? 'n';
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

/** A gradient on the way from a cell back to an output, and the term that it is the largest factor's of. */
export interface Station {
  readonly ref: Ref;
  readonly value: number;
}

/** The way back along the largest terms: from `ref` to the unit that gives it most, and so on to an output. */
export function largestWay(explain: (ref: Ref) => Explanation, ref: Ref): Station[] {
  const { value, terms } = explain(ref);
  const here: Station = { ref, value };
  const largest = terms.reduce<Term | null>(
    (best, term) => (best && Math.abs(best.value) >= Math.abs(term.value) ? best : term),
    null,
  );
  const next = largest && gradientIn(largest);
  return next ? [here, ...largestWay(explain, next)] : [here];
}
