import {
  array,
  finite,
  integer,
  literal,
  maxValue,
  minValue,
  number,
  object,
  pipe,
  record,
  safeParse,
  string,
  type InferOutput,
} from 'valibot';
import { cellCount, networks, weightTensors, type Network, type Weights } from '../core/index.ts';
import type { AppStore } from './createAppStore.ts';
import { weightsKey, WEIGHTS_CHOICES, type AppState, type ChangedWeights } from './state.ts';
import { writeLater } from './writeLater.ts';

/** Apart from what a reload keeps of the rest: this is large, and changes only with a step of descent. */
const KEY = 'convscope-weights';

/** No descent comes near it, and sums of such weights are still finite. */
const LARGEST = 1e6;

const weight = pipe(number(), finite(), minValue(-LARGEST), maxValue(LARGEST));

const keptSchema = object({
  version: literal(1),
  changed: record(
    string(),
    object({ steps: pipe(number(), integer(), minValue(1)), tensors: record(string(), array(weight)) }),
  ),
});

type Kept = InferOutput<typeof keptSchema>;

/** The weights that steps of descent had made by the last visit; those that do not fit their network are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): Pick<AppState, 'changed'> {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  try {
    const parsed = safeParse(keptSchema, JSON.parse(storage.getItem(KEY) ?? 'null'));
    if (!parsed.success) return { changed };
    for (const network of ['kernel', 'fourLayer'] as const) {
      for (const choice of WEIGHTS_CHOICES) {
        const key = weightsKey(network, choice);
        const found = parsed.output.changed[key];
        const weights = found && weightsFrom(networks[network], found.tensors);
        if (weights) changed[key] = { weights, steps: found.steps, history: [] };
      }
    }
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return { changed };
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

function keptOf({ changed }: AppState): Kept {
  const entries = Object.entries(changed).map(([key, { steps, weights }]) => {
    const tensors = Object.entries(weights).map(([name, numbers]) => [name, Array.from(numbers)] as const);
    return [key, { steps, tensors: Object.fromEntries(tensors) }] as const;
  });
  return { version: 1, changed: Object.fromEntries(entries) };
}

/** Writes what steps of descent made of the weights, to the last bit; the way back step by step is not kept. */
export function keepWeights(store: AppStore, storage: Pick<Storage, 'setItem'>): () => void {
  return writeLater(
    store,
    (state) => storage.setItem(KEY, JSON.stringify(keptOf(state))),
    (state, before) => state.changed !== before.changed,
  );
}
