import type { TFunction } from 'i18next';
import { namesOf, tensorOf, type Network, type Ref } from '../../core/index.ts';

/** The words of this view. */
export type FlowWords = TFunction<'views'>;

type Station = 'output' | 'unit' | 'cell' | null;

/** What a column's cells are, by the letter that their tensor is counted with; null for what a weight met. */
export function stationOf(network: Network, { tensor, of }: Ref): Station {
  if (of === 'value') return null;
  const { letter } = tensorOf(network, tensor);
  if (letter === 'k') return 'output';
  return letter === 'm' ? 'unit' : 'cell';
}

/** What has been said of this language's words: a picture has some fifty stations, and its ribbons name them five times as often. */
const said = new WeakMap<FlowWords, Map<string, string>>();

function once(t: FlowWords, key: string, say: () => string): string {
  const known = said.get(t) ?? new Map<string, string>();
  said.set(t, known);
  const text = known.get(key) ?? say();
  known.set(key, text);
  return text;
}

/** "unit 14"; for what was met its own name, "x[135]". */
export function stationName(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  if (!station) return namesOf(network).cell(ref);
  return once(t, `${station} ${ref.index}`, () => t(`flow.${station}`, { index: ref.index }));
}

/** A ribbon or a station said with its number: as `t` says it, but with the words looked up once and not a hundred times a picture. */
export function sayOf(
  t: FlowWords,
  key: 'flow.ribbon' | 'flow.station',
  parts: Readonly<Record<string, string>>,
): string {
  const words = once(t, key, () => t(key, { skipInterpolation: true }));
  return words.replace(/{{(\w+)}}/g, (_, part: string) => parts[part] ?? '');
}

/** What stands above a column. */
export function columnTitle(t: FlowWords, network: Network, ref: Ref): string {
  const station = stationOf(network, ref);
  if (station) return t(`flow.${station}s`);
  return t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values');
}
