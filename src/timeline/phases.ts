import {
  blocksOf,
  cellCount,
  isConvolution,
  isMaxPool,
  makerOf,
  pooledCell,
  readerOf,
  tensorOf,
  weightTensors,
  windowPlaces,
} from '../core/index.ts';
import type { Dense, Layer, MaxPool, Network, Ref } from '../core/index.ts';

/** Which half of the pass a phase belongs to. */
export type Half = 'forward' | 'error' | 'backward' | 'update';

/** What happens in a phase; each kind has its own caption and its own "now" card. */
export type PhaseKind =
  | 'convolution'
  | 'pool'
  | 'sigmoid'
  | 'dense'
  | 'error'
  | 'outputDelta'
  | 'delta'
  | 'denseGradient'
  | 'route'
  | 'kernelGradient'
  | 'update';

/** A map on the stage: a tensor's values or its gradients. */
export type MapKey = `${Ref['of']}:${string}`;

export function mapKey(ref: Pick<Ref, 'tensor' | 'of'>): MapKey {
  return `${ref.of}:${ref.tensor}`;
}

/**
 * One phase of the pass. In each of its `steps` cell steps it computes a group of cells: one cell, a hidden unit's
 * incoming weights, a pool's window, or a whole tensor.
 */
export interface Phase {
  readonly kind: PhaseKind;
  readonly half: Half;
  /** Which of the network's blocks it computes a part of, or the gradient of a part; null for the update. */
  readonly block: number | null;
  /** The tensor whose cells the captions speak of; for a dense layer the sum, not its sigmoid. */
  readonly tensor: string;
  readonly of: Ref['of'];
  readonly steps: number;
  /** The maps whose cells become known in this phase. */
  readonly computes: readonly MapKey[];
  /** The cells of `tensor` that step `cell` computes, in the order of its multiply steps. */
  cells(cell: number): readonly number[];
  /** The step that computes cell `index` of `tensor`. */
  stepOf(index: number): number;
  /** How many multiplications (or comparisons) step `cell` takes. */
  terms(cell: number): number;
}

const oneEach = { cells: (cell: number) => [cell], stepOf: (index: number) => index };

/** A phase before it is known which block has its layer. */
type LayerPhase = Omit<Phase, 'block'>;
type PhaseParts = Pick<Phase, 'kind' | 'half' | 'tensor' | 'of' | 'steps' | 'computes'> & { terms: number };

/** A phase whose every step computes one cell with the same number of terms. */
function cellPhase({ terms, ...parts }: PhaseParts): LayerPhase {
  return { ...parts, ...oneEach, terms: () => terms };
}

/** The phases of a network's pass, read off its list of layers: forward, error, backward, update. */
export function phasesOf(network: Network): Phase[] {
  const count = (name: string): number => cellCount(tensorOf(network, name));
  const layers = blocksOf(network).flatMap((block, n) => block.layers.map((layer) => ({ layer, block: n })));
  const forward = layers.flatMap(({ layer, block }) =>
    forwardPhase(network, layer, count).map((phase) => ({ ...phase, block })),
  );
  const backward = layers
    .toReversed()
    .flatMap(({ layer, block }) =>
      backwardPhases(network, layer, count).map((phase) => ({ ...phase, block })),
    );
  return [...forward, ...backward, updatePhase(network)];
}

/** The sigmoid that reads `tensor`, if one does. */
function sigmoidAfter(network: Network, tensor: string): Layer | undefined {
  const reader = readerOf(network, tensor);
  return reader?.kind === 'sigmoid' ? reader : undefined;
}

function forwardPhase(network: Network, layer: Layer, count: (name: string) => number): LayerPhase[] {
  const { output: tensor } = layer;
  const base = { half: 'forward', of: 'value', tensor, steps: count(tensor) } as const;
  const computes = [mapKey({ tensor, of: 'value' })];
  switch (layer.kind) {
    case 'convolution': {
      const { kernel, channels } = layer;
      return [cellPhase({ ...base, kind: 'convolution', computes, terms: kernel * kernel * channels })];
    }
    case 'maxPool':
      return [cellPhase({ ...base, kind: 'pool', computes, terms: layer.window ** 2 })];
    case 'sigmoid':
      // a dense layer and its sigmoid are one step; after a pool the sigmoid is a step of its own
      if (makerOf(network, layer.input)?.kind === 'dense') return [];
      return [cellPhase({ ...base, kind: 'sigmoid', computes, terms: 1 })];
    case 'dense': {
      const after = sigmoidAfter(network, tensor);
      if (after) computes.push(mapKey({ tensor: after.output, of: 'value' }));
      return [cellPhase({ ...base, kind: 'dense', computes, terms: count(layer.input) })];
    }
    case 'squaredError':
      return [cellPhase({ ...base, half: 'error', kind: 'error', computes, terms: count(layer.input) })];
  }
}

/** The gradient of what a layer wrote, unless its reader or its sigmoid has one, and then that of its weights. */
function backwardPhases(network: Network, layer: Layer, count: (name: string) => number): LayerPhase[] {
  const base = { half: 'backward', of: 'gradient' } as const;
  const reader = readerOf(network, layer.output)?.kind;
  // a sigmoid and a pool have a phase for what they read
  const isTold = reader === undefined || reader === 'sigmoid' || reader === 'maxPool';
  const delta = isTold ? [] : [deltaPhase(network, layer.output, count)];
  switch (layer.kind) {
    case 'squaredError':
      return [];
    case 'sigmoid':
      return [deltaPhase(network, layer.input, count)];
    case 'dense':
      return [...delta, denseGradientPhase(layer)];
    case 'maxPool':
      return [...delta, routePhase(layer, count)];
    case 'convolution': {
      const { weights, output, kernels } = layer;
      const pool = readerOf(network, output);
      const terms = count(isMaxPool(pool) ? pool.output : output) / kernels;
      const computes = [mapKey({ tensor: weights, of: 'gradient' })];
      return [
        ...delta,
        cellPhase({
          ...base,
          kind: 'kernelGradient',
          tensor: weights,
          steps: count(weights),
          computes,
          terms,
        }),
      ];
    }
  }
}

/** The layer that sends its errors back to `tensor`: sigmoids on the way only multiply their slopes into them. */
export function senderTo(network: Network, tensor: string): Layer | undefined {
  const reader = readerOf(network, tensor);
  return reader?.kind === 'sigmoid' ? senderTo(network, reader.output) : reader;
}

/** One step a cell: the sum of the errors that come back to it, times the slope of its sigmoid, where it has one. */
function deltaPhase(network: Network, tensor: string, count: (name: string) => number): LayerPhase {
  const sender = senderTo(network, tensor);
  const kind = sender?.kind === 'squaredError' ? 'outputDelta' : 'delta';
  const output = sigmoidAfter(network, tensor)?.output;
  // a pool and another sigmoid have a phase of their own for what they read
  const isTold = output === undefined || readerOf(network, output) !== sender || isMaxPool(sender);
  const computes = [...(isTold ? [] : [output]), tensor].map((name) =>
    mapKey({ tensor: name, of: 'gradient' }),
  );
  const terms = termsFrom(network, sender, count);
  const steps = count(tensor);
  return { kind, half: 'backward', of: 'gradient', tensor, steps, computes, ...oneEach, terms };
}

/** How many errors a layer can send to a cell that it reads; on a digit they may be fewer. */
function termsFrom(
  network: Network,
  sender: Layer | undefined,
  count: (name: string) => number,
): (cell: number) => number {
  if (!sender) return () => 1;
  const counts = Array.from(
    { length: count(sender.input) },
    (_, cell) => errorsTo(network, sender, cell).cells.length,
  );
  return (cell) => counts[cell];
}

/**
 * The errors that a layer can send to a cell that it reads: gradients of the cells of a tensor. Through a convolution whose output is
 * pooled: one from every window that may hold a place that met the cell; on a digit, those whose winner did.
 */
export function errorsTo(
  network: Network,
  sender: Layer,
  cell: number,
): { tensor: string; cells: readonly number[] } {
  const places = sender.links.outputsOfInput(cell);
  const pool = isConvolution(sender) ? readerOf(network, sender.output) : undefined;
  return isMaxPool(pool)
    ? { tensor: pool.output, cells: [...new Set(places.map((place) => pooledCell(pool, place)))] }
    : { tensor: sender.output, cells: places };
}

/** One step a unit: all the weights that lead into it, weights[l*to + unit]. */
function denseGradientPhase({ weights: tensor, from, to }: Dense): LayerPhase {
  return {
    kind: 'denseGradient',
    half: 'backward',
    tensor,
    of: 'gradient',
    steps: to,
    computes: [mapKey({ tensor, of: 'gradient' })],
    cells: (unit) => Array.from({ length: from }, (_, l) => l * to + unit),
    stepOf: (index) => index % to,
    terms: () => from,
  };
}

/** One step a pooled cell: its window's winner gets the error, the others 0. */
function routePhase(layer: MaxPool, count: (name: string) => number): LayerPhase {
  return {
    kind: 'route',
    half: 'backward',
    tensor: layer.input,
    of: 'gradient',
    steps: count(layer.output),
    computes: [mapKey({ tensor: layer.input, of: 'gradient' })],
    cells: (cell) => windowPlaces(layer, cell),
    stepOf: (place) => pooledCell(layer, place),
    terms: () => layer.window ** 2,
  };
}

/** One step a weight tensor, from the first layer to the last; one multiply step a weight. */
function updatePhase(network: Network): Phase {
  const tensors = weightTensors(network);
  return {
    kind: 'update',
    half: 'update',
    block: null,
    tensor: tensors[0].name,
    of: 'value',
    steps: tensors.length,
    computes: [],
    cells: (step) => Array.from({ length: cellCount(tensors[step]) }, (_, n) => n),
    stepOf: () => 0,
    terms: (step) => cellCount(tensors[step]),
  };
}
