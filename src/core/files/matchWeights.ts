import { coordinatesIn, type FileTensor } from './fileTensor.ts';
import { layoutHere, regroupedBy } from './layoutHere.ts';
import { leftoversOf, type Leftovers } from './leftovers.ts';
import { tuple } from './namedArray.ts';
import { fullShapes, isSquare, withoutOnes } from './readings.ts';
import { takeWeights, type Taken } from './takeWeights.ts';
import { namesTensor } from './tensorNames.ts';
import type { Network, WeightedLayer, Weights } from '../types.ts';

/** Weights that another program saved, in this page's order, and what had to be known to read them so. */
export interface WeightsMatch {
  readonly network: string;
  readonly weights: Weights;
  readonly facts: MatchFacts;
}

/** Lists of names: of the network's weights, or, the last two, of the file's tensors. */
export interface MatchFacts {
  /** The types that the numbers had, as `F32`. */
  readonly types: readonly string[];
  /** What each of the network's weights is called in the file, and whether the names told it. */
  readonly taken: readonly { readonly tensor: string; readonly from: string; readonly isByName: boolean }[];
  readonly transposed: readonly string[];
  readonly mapsLast: readonly string[];
  /** A dense layer's weights whose rows came place by place, each with all maps, and are put map by map. */
  readonly regrouped: readonly string[];
  /** Among them a shape does not tell rows from columns. */
  readonly square: readonly string[];
  readonly zeroBiases: readonly string[];
  readonly ignored: readonly string[];
}

/** Why a file's tensors are no network's weights. Shapes as programs write them. */
export type MatchProblem =
  | { readonly kind: 'noNetwork'; readonly came: readonly string[] }
  | {
      readonly kind: 'missing';
      readonly network: string;
      readonly tensor: string;
      readonly expected: readonly string[];
    }
  | {
      readonly kind: 'shape';
      readonly network: string;
      readonly tensor: string;
      readonly name: string;
      readonly expected: readonly string[];
      readonly came: string;
    }
  | { readonly kind: 'type'; readonly name: string; readonly came: string }
  | { readonly kind: 'bias'; readonly network: string; readonly names: readonly string[] }
  | { readonly kind: 'extra'; readonly network: string; readonly name: string; readonly came: string }
  | { readonly kind: 'notNumber'; readonly cell: string; readonly came: string };

type Answer = WeightsMatch | { readonly problem: MatchProblem };

interface Attempt {
  readonly network: Network;
  readonly taken: readonly Taken[];
  readonly lacking: readonly WeightedLayer[];
  readonly left: readonly FileTensor[];
  readonly beside: Leftovers;
}

/** The first of the networks that a file's tensors are weights of; if of none, what is wrong for the one that they come closest to. */
export function matchWeights(networks: readonly Network[], tensors: readonly FileTensor[]): Answer {
  const attempts = networks.map((network) => attempt(network, tensors));
  const whole = attempts.find(({ lacking, beside }) => lacking.length + beside.extra.length === 0);
  const closest = whole ?? attempts.toSorted((a, b) => closeness(b) - closeness(a))[0];
  if (closest.taken.length === 0)
    return {
      problem: { kind: 'noNetwork', came: tensors.map(({ name, shape }) => `${name} ${tuple(shape)}`) },
    };
  const problem = problemOf(closest);
  return problem ? { problem } : matched(closest);
}

function attempt(network: Network, tensors: readonly FileTensor[]): Attempt {
  const { taken, lacking } = takeWeights(network, tensors);
  const left = tensors.filter((tensor) => !taken.some(({ from }) => from === tensor));
  return { network, taken, lacking, left, beside: leftoversOf(network, left) };
}

function closeness({ taken, beside }: Attempt): number {
  return taken.length - beside.extra.length;
}

function problemOf({
  network: { name: network },
  taken,
  lacking,
  left,
  beside,
}: Attempt): MatchProblem | null {
  const unread = taken.find(({ from }) => from.read === null);
  if (unread) return { kind: 'type', name: unread.from.name, came: unread.from.type };
  if (lacking.length > 0) return lackingProblem(network, lacking[0], left);
  if (beside.extra.length > 0) {
    const [{ name, shape }] = beside.extra;
    return { kind: 'extra', network, name, came: tuple(shape) };
  }
  if (beside.biases.length > 0)
    return { kind: 'bias', network, names: beside.biases.map(({ name }) => name) };
  return null;
}

function lackingProblem(network: string, layer: WeightedLayer, left: readonly FileTensor[]): MatchProblem {
  const tensor = layer.weights;
  const expected = [...new Set(fullShapes(layer).map(tuple))];
  const tables = left.filter(({ shape, read }) => read !== null && withoutOnes(shape).length > 1);
  const instead = left.find(({ name }) => namesTensor(name, tensor)) ?? tables.at(0);
  if (!instead) return { kind: 'missing', network, tensor, expected };
  const { name, shape } = instead;
  return { kind: 'shape', network, tensor, name, expected, came: tuple(shape) };
}

function matched({ network, taken, beside }: Attempt): Answer {
  const weights: Weights = {};
  for (const each of taken) {
    const numbers = each.from.read?.() ?? new Float64Array();
    const wrong = numbers.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) {
      const cell = `${each.from.name}${coordinatesIn(each.from.shape, wrong)}`;
      return { problem: { kind: 'notNumber', cell, came: String(numbers[wrong]) } };
    }
    weights[each.layer.weights] = layoutHere(network, taken, each, numbers);
  }
  return { network: network.name, weights, facts: factsOf(network, taken, beside) };
}

function factsOf(network: Network, taken: readonly Taken[], beside: Leftovers): MatchFacts {
  const weightsWhere = (holds: (each: Taken) => boolean): string[] =>
    taken.filter(holds).map(({ layer }) => layer.weights);
  return {
    types: [...new Set(taken.map(({ from }) => from.type))],
    taken: taken.map(({ layer, from, isByName }) => ({ tensor: layer.weights, from: from.name, isByName })),
    transposed: weightsWhere(({ reading }) => reading === 'transposed'),
    mapsLast: weightsWhere(({ reading }) => reading === 'mapsLast'),
    regrouped: weightsWhere(({ layer }) => regroupedBy(network, taken, layer) !== null),
    square: weightsWhere(({ layer }) => isSquare(layer)),
    zeroBiases: beside.zeroBiases.map(({ name }) => name),
    ignored: beside.ignored.map(({ name }) => name),
  };
}
