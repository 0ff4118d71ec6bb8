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
  networks,
  weightTensors,
  type Network,
  type NetworkName,
  type Weights,
} from '../core/index.ts';
import type { AppStore } from './createAppStore.ts';
import { weightsKey, WEIGHTS_CHOICES, type AppState, type ChangedWeights } from './state.ts';
import type { OwnWeights } from './trainingState.ts';
import { writeLater } from './writeLater.ts';

/** Apart from what a reload keeps of the rest: this is large, and changes only with a step of descent. */
const KEY = 'convscope-weights';

/** No descent comes near it, and sums of such weights are still finite. */
const LARGEST = 1e6;

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

type Kept = InferOutput<typeof keptSchema>;

/** The weights that were trained, or that steps of descent made, by the last visit; those that do not fit are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): Pick<AppState, 'changed' | 'own'> {
  try {
    const parsed = safeParse(keptSchema, JSON.parse(storage.getItem(KEY) ?? 'null'));
    if (parsed.success) return { changed: changedFrom(parsed.output), own: ownFrom(parsed.output) };
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return { changed: {}, own: {} };
}

const NETWORKS = ['kernel', 'fourLayer'] as const;

function changedFrom(kept: Kept): AppState['changed'] {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  for (const network of NETWORKS) {
    for (const choice of WEIGHTS_CHOICES) {
      const key = weightsKey(network, choice);
      const found = kept.changed[key];
      const weights = found && weightsFrom(networks[network], found.tensors);
      if (weights) changed[key] = { weights, steps: found.steps, history: [] };
    }
  }
  return changed;
}

function ownFrom(kept: Kept): AppState['own'] {
  const own: Partial<Record<NetworkName, OwnWeights>> = {};
  for (const network of NETWORKS) {
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

function keptOf({ changed, own }: AppState): Kept {
  const changedEntries = Object.entries(changed).map(
    ([key, { steps, weights }]) => [key, { steps, tensors: numbersOf(weights) }] as const,
  );
  const ownEntries = Object.entries(own).map(
    ([network, { weights, accuracy }]) => [network, { accuracy, tensors: numbersOf(weights) }] as const,
  );
  return { version: 1, changed: Object.fromEntries(changedEntries), own: Object.fromEntries(ownEntries) };
}

function numbersOf(weights: Weights): Record<string, number[]> {
  return Object.fromEntries(Object.entries(weights).map(([name, numbers]) => [name, Array.from(numbers)]));
}

/** Writes what training and steps of descent made of the weights, to the last bit; the way back step by step is not kept. */
export function keepWeights(store: AppStore, storage: Pick<Storage, 'setItem'>): () => void {
  return writeLater(
    store,
    (state) => storage.setItem(KEY, JSON.stringify(keptOf(state))),
    (state, before) => state.changed !== before.changed || state.own !== before.own,
  );
}
