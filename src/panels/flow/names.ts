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

/** "unit 14"; for what was met its own name, "x[135]". */
export function stationName(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  return station ? t(`flow.${station}`, { index: ref.index }) : nameOf(ref);
}

/** What stands above a column. */
export function columnTitle(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  if (station) return t(`flow.${station}s`);
  return t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values');
}
