import type { TFunction } from 'i18next';
import { mapOfCell, namesOf, placeIn, tensorOf, type Network, type Ref } from '../../core/index.ts';
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

/** "unit 14", "cell 5 of map 2"; for what was met its own name, "x[135]". */
export function stationName(t: FlowWords, network: Network, ref: Ref): string {
  if (ref.of === 'value') return namesOf(network).cell(ref);
  const map = mapOfCell(network, ref);
  if (map === null) return stationLabel(t, network, ref, true);
  const { cell } = placeIn(tensorOf(network, ref.tensor), ref.index);
  return once(t, `${map} ${cell}`, () => t('flow.cellOf', { index: cell, map }));
}

/** The same, short where the column's heading says the map. */
export function stationLabel(t: FlowWords, network: Network, ref: Ref, isOneMap: boolean): string {
  if (ref.of === 'value' || !isOneMap) return stationName(t, network, ref);
  const station = stationOf(network, ref.tensor);
  const index = station === 'cell' ? placeIn(tensorOf(network, ref.tensor), ref.index).cell : ref.index;
  return once(t, `${station} ${index}`, () => t(`flow.${station}`, { index }));
}

/** Whether all cells of a column lie in one map. */
export function isOneMap(network: Network, refs: readonly (Ref | null)[]): boolean {
  return new Set(refs.flatMap((ref) => (ref ? [mapOfCell(network, ref)] : []))).size <= 1;
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

/** A column's heading; with the map, where all its cells lie in one of several. */
export function columnTitle(t: FlowWords, network: Network, refs: readonly (Ref | null)[]): string {
  const ref = refs.find((each) => each !== null);
  if (!ref) return '';
  if (ref.of === 'gradient') {
    const station = stationOf(network, ref.tensor);
    if (station !== 'cell') return t(`flow.${station}s`);
    const map = isOneMap(network, refs) ? mapOfCell(network, ref) : null;
    return t('flow.cells', { tensor: map === null ? ref.tensor : `${ref.tensor}[${map}]` });
  }
  return t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values');
}
