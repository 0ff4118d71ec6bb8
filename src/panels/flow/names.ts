import type { Translate } from '../words/translation.ts';
import {
  blockOfTensor,
  blocksOf,
  mapOfCell,
  namesOf,
  placeIn,
  tensorOf,
  type Network,
  type Ref,
} from '../../core/index.ts';
import type { FoldedNode } from './fold.ts';
import { stationOf } from '../parts/station.ts';

/** The words of this view. */
export type FlowWords = Translate<'views'>;

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
  const map = ref.of === 'value' ? null : mapOfCell(network, ref);
  if (map === null) return stationLabel(t, network, ref);
  const index = indexIn(network, ref);
  return once(t, `${map} ${index}`, () => t('flow.cellOf', { index, map }));
}

/** The same beneath a heading that says the map. */
export function stationLabel(t: FlowWords, network: Network, ref: Ref): string {
  if (ref.of === 'value') return namesOf(network).cell(ref);
  const station = stationOf(network, ref.tensor);
  const index = indexIn(network, ref);
  return once(t, `${station} ${index}`, () => t(`flow.${station}`, { index }));
}

/** A unit's index, or that of a cell within its map. */
export function indexIn(network: Network, ref: Ref): number {
  return placeIn(tensorOf(network, ref.tensor), ref.index).cell;
}

/** A station's name, or that of the kernel which made the map that a node stands for: "kernel 3". Of the folded ones none. */
export function nodeName(
  t: FlowWords,
  network: Network,
  { kind, ref }: Pick<FoldedNode, 'kind' | 'ref'>,
): string {
  if (!ref) return '';
  if (kind !== 'map') return stationName(t, network, ref);
  const index = mapOfCell(network, ref);
  return once(t, `kernel ${index}`, () => t('flow.kernel', { index }));
}

/** The weights of the kernels that made a tensor's maps. */
export function kernelsOf(network: Network, tensor: string): string {
  return blocksOf(network)[blockOfTensor(network, tensor)].weighted.weights;
}

/** The heading of a column of which one station is `ref`, and a short one where there is no room for it; with the map, where all lie in one of several. */
export function columnTitles(
  t: FlowWords,
  network: Network,
  ref: Ref,
  isByMap: boolean,
): readonly [long: string, short: string] {
  const both = (text: string) => [text, text] as const;
  if (ref.of === 'value')
    return both(t(tensorOf(network, ref.tensor).role === 'input' ? 'flow.pixels' : 'flow.values'));
  const station = stationOf(network, ref.tensor);
  if (station !== 'cell') return both(t(`flow.${station}s`));
  if (isByMap) {
    const weights = kernelsOf(network, ref.tensor);
    return [t('flow.kernels', { weights }), t('flow.kernelsShort')];
  }
  const map = mapOfCell(network, ref);
  const tensor = map === null ? ref.tensor : `${ref.tensor}[${map}]`;
  return [t('flow.cells', { tensor }), tensor];
}
