import { frontMapsOf, mapOfCell, tensorOf, type Flow, type Keeps, type Network } from '../../core/index.ts';
import { kernelsOf } from './names.ts';

/** A map that paths go through. */
export interface Through {
  readonly tensor: string;
  readonly map: number;
}

/** The stack of maps that a flow passes on its way, where its cells lie in several: the nearest to the weight; and the kernels that made it. */
export function passedMaps(
  network: Network,
  { columns }: Flow,
): { readonly tensor: string; readonly weights: string; readonly count: number } | null {
  const column = columns.findLast(
    (nodes) => new Set(nodes.map(({ ref }) => mapOfCell(network, ref))).size > 1,
  );
  if (!column) return null;
  const { tensor } = column[0].ref;
  return { tensor, weights: kernelsOf(network, tensor), count: frontMapsOf(tensorOf(network, tensor)) };
}

/** Lets only those paths pass that go through one of the maps. */
export function keepsMap(network: Network, { tensor, map }: Through): Keeps {
  return (ref) => ref.tensor !== tensor || mapOfCell(network, ref) === map;
}
