import {
  array,
  finite,
  integer,
  literal,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  pipe,
  record,
  safeParse,
  string,
  type InferOutput,
} from 'valibot';
import {
  cellCount,
  networkNames,
  networks,
  weightTensors,
  type Network,
  type NetworkName,
  type Weights,
} from '../../core/index.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { KEPT_WEIGHTS } from './keptKeys.ts';
import { weightsKey, WEIGHTS_CHOICES, type AppState } from '../state.ts';
import type { OwnWeights } from '../training/trainingState.ts';

/** No descent comes near it, and sums of such weights are still finite. */
export const LARGEST = 1e6;

const weight = pipe(number(), finite(), minValue(-LARGEST), maxValue(LARGEST));

const share = pipe(number(), minValue(0), maxValue(1));

const keptSchema = object({
  version: literal(1),
  changed: record(
    string(),
    object({ steps: pipe(number(), integer(), minValue(1)), tensors: record(string(), array(weight)) }),
  ),
  // younger than version 1: what was kept before it is still good
  own: optional(
    record(string(), object({ accuracy: nullable(share), tensors: record(string(), array(weight)) })),
    {},
  ),
});

export type KeptWeights = InferOutput<typeof keptSchema>;

/** The weights that were trained, or that steps of descent made, by the last visit; those that do not fit are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): Pick<AppState, 'changed' | 'own'> {
  try {
    const parsed = safeParse(keptSchema, JSON.parse(storage.getItem(KEPT_WEIGHTS) ?? 'null'));
    if (parsed.success) return { changed: changedFrom(parsed.output), own: ownFrom(parsed.output) };
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return { changed: {}, own: {} };
}

function changedFrom(kept: KeptWeights): AppState['changed'] {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  for (const network of networkNames()) {
    for (const choice of WEIGHTS_CHOICES) {
      const key = weightsKey(network, choice);
      const found = kept.changed[key];
      const weights = found && weightsFrom(networks[network], found.tensors);
      if (weights) changed[key] = { weights, steps: found.steps, history: [] };
    }
  }
  return changed;
}

function ownFrom(kept: KeptWeights): AppState['own'] {
  const own: Partial<Record<NetworkName, OwnWeights>> = {};
  for (const network of networkNames()) {
    const found = kept.own[network];
    const weights = found && weightsFrom(networks[network], found.tensors);
    if (weights) own[network] = { weights, accuracy: found.accuracy };
  }
  return own;
}

function weightsFrom(network: Network, tensors: Readonly<Record<string, number[]>>): Weights | null {
  const weights: Weights = {};
  for (const tensor of weightTensors(network)) {
    const numbers = tensors[tensor.name];
    if (numbers?.length !== cellCount(tensor)) return null;
    weights[tensor.name] = Float64Array.from(numbers);
  }
  return weights;
}
