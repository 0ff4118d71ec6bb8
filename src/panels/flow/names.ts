import type { TFunction } from 'i18next';
import { namesOf, tensorOf, type Network, type Ref } from '../../core/index.ts';
import { stationOf } from '../parts/station.ts';

/** The words of this view. */
export type FlowWords = TFunction<'views'>;

/** Names by language: a picture has some fifty stations, and its ribbons name them five times as often. */
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
  if (ref.of === 'value') return namesOf(network).cell(ref);
  const station = stationOf(network, ref.tensor);
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

/** A column's heading. */
export function columnTitle(t: FlowWords, network: Network, ref: Ref): string {
  if (ref.of === 'gradient') {
    const station = stationOf(network, ref.tensor);
    return station === 'cell' ? t('flow.cells', { tensor: ref.tensor }) : t(`flow.${station}s`);
  }
  return t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values');
}
