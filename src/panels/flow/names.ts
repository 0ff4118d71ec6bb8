import type { TFunction } from 'i18next';
import { nameOf, tensorOf, type Network, type Ref } from '../../core/index.ts';

/** The words of this view. */
export type FlowWords = TFunction<'lens'>;

type Station = 'output' | 'unit' | 'cell' | null;

/** What a column's cells are, by the letter that their tensor is counted with; null for what a weight met. */
export function stationOf(network: Network, { tensor, of }: Ref): Station {
  if (of === 'value') return null;
  const { letter } = tensorOf(network, tensor);
  if (letter === 'k') return 'output';
  return letter === 'm' ? 'unit' : 'cell';
}

/** Names by language: a picture has some fifty stations, and its ribbons name them five times as often. */
const names = new WeakMap<FlowWords, Map<string, string>>();

/** "unit 14"; for what was met its own name, "x[135]". */
export function stationName(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  if (!station) return nameOf(ref);
  const known = names.get(t) ?? new Map<string, string>();
  names.set(t, known);
  const key = `${station} ${ref.index}`;
  const name = known.get(key) ?? t(`flow.${station}`, { index: ref.index });
  known.set(key, name);
  return name;
}

/** What stands above a column. */
export function columnTitle(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  if (station) return t(`flow.${station}s`);
  return t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values');
}
