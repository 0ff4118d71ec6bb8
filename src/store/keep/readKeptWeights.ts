import * as v from 'valibot';
import { networkNames, type NetworkName, type Weights } from '../../core/index.ts';
import { fits, LARGEST } from '../bounds.ts';
import { weightsKey, WEIGHTS_CHOICES, type AppState } from '../state.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { KEPT_WEIGHTS } from './keptStorage.ts';

const weight = v.pipe(v.number(), v.finite(), v.minValue(-LARGEST), v.maxValue(LARGEST));

const keptSchema = v.object({
  version: v.literal(1),
  changed: v.record(
    v.string(),
    v.object({
      steps: v.pipe(v.number(), v.integer(), v.minValue(1)),
      tensors: v.record(v.string(), v.array(weight)),
    }),
  ),
});

/** The weights that steps of descent made in the last session; those that do not fit are left out. */
export function readKeptWeights(storage: Pick<Storage, 'getItem'>): AppState['changed'] {
  try {
    const parsed = v.safeParse(keptSchema, JSON.parse(storage.getItem(KEPT_WEIGHTS) ?? 'null'));
    if (parsed.success) return changedFrom(parsed.output.changed);
  } catch {
    // forbidden, or not ours: the shipped weights are used
  }
  return {};
}

function changedFrom(kept: v.InferOutput<typeof keptSchema>['changed']): AppState['changed'] {
  const changed: { -readonly [Key in keyof AppState['changed']]: ChangedWeights } = {};
  for (const network of networkNames()) {
    for (const choice of WEIGHTS_CHOICES) {
      const key = weightsKey(network, choice);
      const found = kept[key];
      const weights = found && weightsFrom(network, found.tensors);
      if (weights) changed[key] = { weights, steps: found.steps, history: [] };
    }
  }
  return changed;
}

function weightsFrom(network: NetworkName, tensors: Readonly<Record<string, number[]>>): Weights | null {
  const weights = Object.fromEntries(
    Object.entries(tensors).map(([name, numbers]) => [name, Float64Array.from(numbers)]),
  );
  return fits(network, weights) ? weights : null;
}
