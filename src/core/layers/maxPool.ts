import { plane, valueTensor } from '../axes.ts';
import { bracketsOf, mapAxes, sizeAlong } from '../place.ts';
import { texCell, texGradient } from '../explain/tex.ts';
import { constant, termOf } from '../explain/terms.ts';
import { WEIGHTLESS } from './links.ts';
import type { Arrival, Candidate, Context, MaxPool, Reason, Run, Tensor } from '../types.ts';

export interface MaxPoolOptions {
  readonly output: string;
  /** Side of the windows. */
  readonly window: number;
}

/**
 * Max-pooling over windows that do not overlap (design 2.1): each cell keeps the largest of its window and
 * remembers where it sat. A tie goes to the first in row-major order.
 * @throws RangeError unless the maps' sides are whole multiples of the window's.
 */
export function maxPool(input: Tensor, { output, window }: MaxPoolOptions, letter: string): MaxPool {
  const size = [sizeAlong(input, 'row'), sizeAlong(input, 'column')] as const;
  if (size.some((side) => side % window !== 0))
    throw new RangeError(
      `${output}: expected maps whose sides are whole multiples of ${window}, got ${input.name} of ${size.join('x')}`,
    );
  const outputSize = [size[0] / window, size[1] / window] as const;
  const maps = mapAxes(input);
  const layer: MaxPool = {
    kind: 'maxPool',
    input: input.name,
    output,
    size,
    outputSize,
    window,
    channels: maps[0]?.size ?? 1,
    tensors: [valueTensor(output, [...maps, ...plane(outputSize, ['h', 'w'])], letter)],
    signs: ['max', '→1'],
    forward: (run) => forward(layer, run),
    backward: (run) => backward(layer, run),
    links: {
      ...WEIGHTLESS,
      outputsOfInput: (place) => [pooledCell(layer, place)],
      inputsOfOutput: (cell) => windowPlaces(layer, cell),
    },
    difference(above, below, differences) {
      const [winners, others] = [above.winners[output], below.winners[output]];
      const change = differences[input.name];
      return differences[output].map((value, n) => (winners[n] === others[n] ? change[winners[n]] : value));
    },
    explainOutput: (context, index) => explainOutput(layer, context, index),
    explainInputGradient: (context, index) => explainInputGradient(layer, context, index),
    arrivals: (context) => arrivals(layer, context),
  };
  return layer;
}

/** The places of a pooled cell's window in the tensor that is pooled, row-major. */
export function windowPlaces(layer: MaxPool, cell: number): number[] {
  const [rows, columns] = layer.outputSize;
  const q = Math.floor(cell / (rows * columns));
  const h = Math.floor((cell - q * rows * columns) / columns);
  const w = cell % columns;
  const places: number[] = [];
  for (let dy = 0; dy < layer.window; dy += 1) {
    for (let dx = 0; dx < layer.window; dx += 1) {
      places.push((q * layer.size[0] + h * layer.window + dy) * layer.size[1] + w * layer.window + dx);
    }
  }
  return places;
}

/** The pooled cell whose window holds `place`. */
export function pooledCell(layer: MaxPool, place: number): number {
  const [rows, columns] = layer.size;
  const q = Math.floor(place / (rows * columns));
  const r = Math.floor((place - q * rows * columns) / columns);
  const c = place % columns;
  const h = Math.floor(r / layer.window);
  return (q * layer.outputSize[0] + h) * layer.outputSize[1] + Math.floor(c / layer.window);
}

function forward(layer: MaxPool, run: Run): void {
  const { size, outputSize, window, channels } = layer;
  const input = run.values[layer.input];
  const out = run.values[layer.output];
  const winners = run.winners[layer.output];
  // output[q,h,w] = max over dy,dx of input[q, h*window+dy, w*window+dx]; strict > keeps the first of equals
  for (let q = 0, cell = 0; q < channels; q += 1) {
    for (let h = 0; h < outputSize[0]; h += 1) {
      for (let w = 0; w < outputSize[1]; w += 1, cell += 1) {
        const corner = (q * size[0] + h * window) * size[1] + w * window;
        let winner = corner;
        for (let dy = 0; dy < window; dy += 1) {
          for (let dx = 0; dx < window; dx += 1) {
            const place = corner + dy * size[1] + dx;
            if (input[place] > input[winner]) winner = place;
          }
        }
        winners[cell] = winner;
        out[cell] = input[winner];
      }
    }
  }
}

function backward(layer: MaxPool, run: Run): void {
  const dIn = run.gradients[layer.input].fill(0);
  const dOut = run.gradients[layer.output];
  const winners = run.winners[layer.output];
  // dE/dinput = dE/doutput at the winner's place, 0 at the losers
  for (let cell = 0; cell < dOut.length; cell += 1) dIn[winners[cell]] = dOut[cell];
}

function candidatesOf(layer: MaxPool, context: Context, cell: number): Candidate[] {
  const winner = context.run.winners[layer.output][cell];
  return windowPlaces(layer, cell).map((place) => ({
    ref: { tensor: layer.input, index: place, of: 'value' },
    value: context.run.values[layer.input][place],
    won: place === winner,
  }));
}

function explainOutput(layer: MaxPool, context: Context, index: number): Reason {
  const winner = context.run.winners[layer.output][index];
  const candidates = candidatesOf(layer, context, index);
  const pooled = context.tensor(layer.input);
  const right = `\\max(${candidates.map(({ ref }) => texCell(layer.input, bracketsOf(pooled, ref.index))).join(',\\,')})`;
  return {
    op: 'max',
    right,
    terms: [termOf([context.value(layer.input, winner)], context.tensor)],
    candidates,
  };
}

/** The error goes to the winner alone: dE/dinput = dE/doutput * (1 for the winner, 0 for a loser). */
function explainInputGradient(layer: MaxPool, context: Context, index: number): Reason {
  const cell = pooledCell(layer, index);
  const won = context.run.winners[layer.output][cell] === index;
  const factors = [context.gradient(layer.output, cell), constant(won ? 1 : 0, [layer.output, layer.input])];
  return {
    op: 'route',
    right: `${texGradient(layer.output, bracketsOf(context.tensor(layer.output), cell))}\\cdot ${won ? 1 : 0}`,
    terms: [termOf(factors, context.tensor, !won)],
    candidates: candidatesOf(layer, context, cell),
  };
}

function arrivals(layer: MaxPool, context: Context): Arrival[] {
  return Array.from(context.run.winners[layer.output], (place, cell) => ({
    place,
    gradient: context.gradient(layer.output, cell),
  }));
}

/** Whether a pool's largest value stands in more than one of its cells. */
export function isTie(candidates: readonly Candidate[]): boolean {
  const best = Math.max(...candidates.map(({ value }) => value));
  return candidates.filter(({ value }) => value === best).length > 1;
}
