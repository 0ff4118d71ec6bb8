import { expectWhole, tensorOf } from '../check.ts';
import { cornerOf, pixelMet, placeOf, weightOf } from '../layers/convolutionGeometry.ts';
import { metPixel, pooledConvolution, type PooledConvolution } from './metPixel.ts';
import { windowPlaces } from '../layers/maxPool.ts';
import { cellsOf, mapAxes, mapsOf, placeIn, sizeAlong } from '../place.ts';
import { isConvolution, ownerOf } from '../roles.ts';
import { valueIn } from '../explain/terms.ts';
import { texTensor } from '../explain/tex.ts';
import type { Convolution, Network, Ref, Tensor, Trace } from '../types.ts';
import type { Delta, DeltaEdge } from './deltas.ts';

/** One step of the arithmetic that leads to a pixel, in letters and with its numbers. */
export interface RouteStep {
  readonly name: 'cell' | 'winner' | 'place' | 'corner' | 'pixel' | 'metCell' | 'weight';
  readonly tex: string;
  readonly texWithNumbers: string;
  /** The same in plain text: it changes with every cell, and setting a formula takes longer than a frame. */
  readonly text: string;
  readonly value: number;
}

/** The way from a pooled cell to the pixel, or to the cell inside the network, that a kernel weight met there. */
export interface PixelRoute {
  readonly steps: readonly RouteStep[];
  readonly place: number;
  readonly corner: number;
  readonly pixel: number;
  /** The kernel's window over x. */
  readonly window: { readonly row: number; readonly column: number; readonly side: number };
}

/**
 * Which pixel, or cell of a map inside the network, kernel weight i met in cell j, step by step (design 2.1). Where the kernel's map is pooled, j is a pooled cell:
 * the winner, its place in what was pooled, the corner of its window, and the pixel. Else j is that place itself. The numbers
 * in the formulas are the layers' sizes; j counts the cells of all maps through, places are counted within one.
 * @throws RangeError if `tensor` is not the weights of a kernel, j or i is out of range, or they belong to different maps.
 */
export function pixelRoute(
  network: Network,
  trace: Pick<Trace, 'winners'>,
  tensor: string,
  j: number,
  i: number,
): PixelRoute {
  const pooled = pooledConvolution(network, tensor);
  const convolution = ownerOf(network, tensor);
  if (!isConvolution(convolution)) throw new RangeError(`${tensor}: expected the weights of a kernel`);
  const { place, corner, pixel } = pooled
    ? metPixel(trace, j, i, network, tensor)
    : metUnpooled(network, convolution, j, i);
  const { u, v } = weightOf(convolution, i);
  const side = convolution.size[1];
  const at = pooled ? trace.winners[pooled.pool.output][j] : j;
  const { r, c } = placeOf(convolution, at);
  const first = pixel - (corner + u * side + v);
  const isImage = tensorOf(network, convolution.input).role === 'input';
  const symbol = isImage ? 'pixel' : 'met';
  const [letters, numbers] = pooled
    ? placesInPool(network, trace, pooled, j)
    : [
        ['r', 'c'],
        [`${r}`, `${c}`],
      ];
  const from = (width: number, [y, x]: readonly string[]): string =>
    pooled ? `(${y})\\cdot ${width}+(${x})` : `${y}\\cdot ${width}+${x}`;
  const steps: RouteStep[] = [
    ...(pooled
      ? [
          ...poolSteps(network, trace, pooled, j),
          step(
            'place',
            `\\mathrm{place}=${from(pooled.pool.size[1], letters)}`,
            from(pooled.pool.size[1], numbers),
            place,
          ),
        ]
      : [cellStep(network, convolution.output, j, ['r', 'c'])]),
    step('corner', `\\mathrm{corner}=${from(side, letters)}`, from(side, numbers), corner),
    step(
      isImage ? 'pixel' : 'metCell',
      `\\mathrm{${symbol}}=\\mathrm{corner}+u\\cdot ${side}+v`,
      `${corner}+${u}\\cdot ${side}+${v}`,
      pixel - first,
      `\\mathrm{${symbol}}`,
    ),
  ];
  return { steps, place, corner, pixel, window: { row: r, column: c, side: convolution.kernel } };
}

/** metPixel where no pool reads the kernel's map: every cell of it met its own pixel. */
function metUnpooled(
  network: Network,
  convolution: Convolution,
  j: number,
  i: number,
): { place: number; corner: number; pixel: number } {
  const [written, weights] = [convolution.output, convolution.weights].map((name) => tensorOf(network, name));
  expectWhole(`${written.name} index`, j, 0, cellsOf(written.axes) - 1);
  expectWhole(`${weights.name} index`, i, 0, cellsOf(weights.axes) - 1);
  const [map, kernel] = [placeOf(convolution, j).q, weightOf(convolution, i).q];
  if (map !== kernel)
    throw new RangeError(
      `${weights.name} index: expected a weight of kernel ${map}, whose map cell ${j} lies in, got ${i} of kernel ${kernel}`,
    );
  const { cell: place } = placeIn(written, j);
  return { place, corner: cornerOf(convolution, j), pixel: pixelMet(convolution, j, i) };
}

/** Which of a window's cells the pool kept, counted from 0, and by row and column. */
function keptIn({ winners }: Pick<Trace, 'winners'>, { pool }: PooledConvolution, j: number) {
  const which = windowPlaces(pool, j).indexOf(winners[pool.output][j]);
  return { which, dy: Math.floor(which / pool.window), dx: which % pool.window };
}

/** Row and column of the largest cell, in letters and in numbers. */
function placesInPool(
  network: Network,
  trace: Pick<Trace, 'winners'>,
  pooled: PooledConvolution,
  j: number,
): readonly [readonly string[], readonly string[]] {
  const { output, window, outputSize } = pooled.pool;
  const { cell } = placeIn(tensorOf(network, output), j);
  const [h, w] = [Math.floor(cell / outputSize[1]), cell % outputSize[1]];
  const { dy, dx } = keptIn(trace, pooled, j);
  return [
    [`h\\cdot ${window}+\\mathrm{dy}`, `w\\cdot ${window}+\\mathrm{dx}`],
    [`${h}\\cdot ${window}+${dy}`, `${w}\\cdot ${window}+${dx}`],
  ];
}

/** The pooled cell, and which of its window it kept. */
function poolSteps(
  network: Network,
  trace: Pick<Trace, 'winners'>,
  pooled: PooledConvolution,
  j: number,
): RouteStep[] {
  const { which, dy, dx } = keptIn(trace, pooled, j);
  return [
    cellStep(network, pooled.pool.output, j, ['h', 'w']),
    {
      name: 'winner',
      tex: '(\\mathrm{dy},\\,\\mathrm{dx})',
      texWithNumbers: `(\\mathrm{dy},\\,\\mathrm{dx})=(${dy},\\,${dx})`,
      text: `(dy, dx) = (${dy}, ${dx})`,
      value: which,
    },
  ];
}

/** How a cell's index is counted from its row and column, whose letters are given. */
function cellStep(network: Network, name: string, j: number, [y, x]: readonly [string, string]): RouteStep {
  const tensor = tensorOf(network, name);
  const letter = tensor.letter ?? 'j';
  const map = mapPart(tensor, j);
  const columns = sizeAlong(tensor, 'column');
  const { cell } = placeIn(tensor, j);
  const numbers = `${map.numbers}${Math.floor(cell / columns)}\\cdot ${columns}+${cell % columns}`;
  return step('cell', `${letter}=${map.tex}${y}\\cdot ${columns}+${x}`, numbers, j, letter);
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

/** A gradient on the way from a cell back to an output, and the weight that the error came through from the next one; null at the output. */
export interface Station extends Pick<Delta, 'ref' | 'value'> {
  readonly through: Ref | null;
}

/**
 * The way back along the largest terms: from a gradient to the unit that gives it most, and so on to an output. `isOpen`: whether a weight
 * may be gone through; where none may, the way ends.
 */
export function largestWay(delta: Delta, isOpen: (weight: Ref) => boolean = () => true): Station[] {
  const open = delta.edges.filter(({ term }) => {
    const weight = valueIn(term);
    return weight === null || isOpen(weight);
  });
  const largest = open.reduce<DeltaEdge | null>(
    (best, edge) => (best && Math.abs(best.term.value) >= Math.abs(edge.term.value) ? best : edge),
    null,
  );
  const { ref, value } = delta;
  const further = largest?.to ? largestWay(largest.to, isOpen) : [];
  return [{ ref, value, through: further.length > 0 && largest ? valueIn(largest.term) : null }, ...further];
}
