import { bracketsOf, letterBrackets, mapAxes } from '../place.ts';
import { termOf } from '../explain/terms.ts';
import { texCell, texGradient, texSum } from '../explain/tex.ts';
import type { Context, Convolution, Factor, Reason } from '../types.ts';
import { placed } from './arrivals.ts';
import { meetings, pixelMet, placeOf, weightOf } from './convolutionGeometry.ts';

/** The patch under the kernel, weight by weight. */
export function explainOutput(layer: Convolution, context: Context, index: number): Reason {
  const { q, r, c } = placeOf(layer, index);
  const area = layer.kernel * layer.kernel * layer.channels;
  const terms = Array.from({ length: area }, (_, n) => {
    const weight = q * area + n;
    const pixel = pixelMet(layer, index, weight);
    return termOf([context.value(layer.input, pixel), context.value(layer.weights, weight)], context.tensor);
  });
  const last = layer.kernel - 1;
  const read = mapAxes(context.tensor(layer.input));
  const across = read.map(({ letter, size }) => `\\sum_{${letter}=0}^{${size - 1}}`).join('');
  const maps = read.map(({ letter }) => letter);
  const kernel = layer.kernels === 1 ? [] : [q];
  const pixel = [...maps, `(${r}+u)\\cdot ${layer.size[1]}+(${c}+v)`];
  const weight = [...kernel, ...maps, `u\\cdot ${layer.kernel}+v`];
  const right = `${across}\\sum_{u=0}^{${last}}\\sum_{v=0}^{${last}}${texCell(layer.input, pixel)}\\;${texCell(layer.weights, weight)}`;
  const window = { tensor: layer.input, row: r, column: c, rows: layer.kernel, columns: layer.kernel };
  return { op: 'sum', right, terms, window };
}

/** Each weight's gradient sums over every cell of its own map that the error reaches: dE/dcell * what this weight met there. */
export function explainWeightGradient(layer: Convolution, context: Context, index: number): Reason {
  const { q, a, u, v } = weightOf(layer, index);
  const reached = placed(layer, context.arrivals(layer.output)).ofMap[q];
  const terms = reached.map(({ place, gradient }) =>
    termOf([gradient, context.value(layer.input, pixelMet(layer, place, index))], context.tensor),
  );
  const { name, letter, cells } = arrivedOf(layer, context, reached);
  const corner = `\\mathrm{corner}(${letter})`;
  const met = u === 0 && v === 0 ? corner : `${corner}+${u}\\cdot ${layer.size[1]}+${v}`;
  const pixel = layer.channels === 1 ? [met] : [a, met];
  const right = `${texSum(letter, cells)}${texGradient(name, letter)}\\;${texCell(layer.input, pixel)}`;
  const count = layer.outputSize[0] * layer.outputSize[1] - reached.length;
  // the same sliding sum as forward: now the errors' rectangle lies over the input, at the weight's own row and column
  const window = {
    tensor: layer.input,
    row: u,
    column: v,
    rows: layer.outputSize[0],
    columns: layer.outputSize[1],
  };
  const omitted = count > 0 ? { omitted: { count, reason: 'lost the pool' as const } } : {};
  return { op: 'sum', right, terms, window, ...omitted };
}

/** Where the gradients come from that reach this layer: the tensor, its letter and the cells that are named. */
function arrivedOf(
  layer: Convolution,
  context: Context,
  reached: readonly { readonly gradient: Factor }[],
): { name: string; letter: string; cells: number[] } {
  const refs = reached.flatMap(({ gradient }) => (gradient.kind === 'ref' ? [gradient.ref] : []));
  const name = refs[0]?.tensor ?? layer.output;
  return { name, letter: context.tensor(name).letter ?? 'p', cells: refs.map(({ index }) => index) };
}

/** dE/dinput[p] = sum over the (cell, weight) pairs that met p of dE/dcell * weight. */
export function explainInputGradient(layer: Convolution, context: Context, index: number): Reason {
  const arrivals = context.arrivals(layer.output);
  const { at } = placed(layer, arrivals);
  const met = meetings(layer, index).flatMap(({ place, weight }) => {
    const n = at.get(place);
    return n === undefined ? [] : [{ n, weight }];
  });
  // in the order in which they arrived, as their pool counts its cells
  met.sort((one, other) => one.n - other.n);
  const terms = met.map(({ n, weight }) =>
    termOf([arrivals[n].gradient, context.value(layer.weights, weight)], context.tensor),
  );
  const { name, letter } = arrivedOf(layer, context, arrivals.slice(0, 1));
  const weights = letterBrackets(context.tensor(layer.weights));
  const cell = texCell(layer.input, bracketsOf(context.tensor(layer.input), index));
  const pairs = [letter, ...weights].join(',');
  const right = `\\sum_{(${pairs})\\,\\to\\,${cell}}${texGradient(name, letter)}\\;${texCell(layer.weights, weights)}`;
  return { op: 'sum', right, terms };
}
