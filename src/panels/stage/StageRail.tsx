import { blockOfTensor, mapOfCell, tensorName, tensorOf } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { kernelTableOf, litKernels } from '../parts/kernelTable.ts';
import type { MapSpec } from './layout.ts';
import { mapDataOf, type MapSource } from './mapData.ts';
import { MapRail } from './MapRail.tsx';
import type { RailKernels } from './railProps.ts';
import type { HalfProps } from './stageProps.ts';

export type StageRailProps = MapSource &
  Pick<HalfProps, 'stageBlock' | 'number' | 'of' | 'traits' | 'scaleOf' | 'onShowMap'> & {
    readonly rail: MapSpec;
    /** Maps alone, each as large as a finger: kernels that read several maps are left out. */
    readonly isForFingers?: boolean;
  };

/** The maps of a stack: each kernel with what it makes of its input; where it reads several maps, its part for each of them. */
export default function StageRail(props: StageRailProps) {
  const { stageBlock, of, rail, fronts, number, network, traits } = props;
  const kernel = stageBlock.columns[0][of];
  const table = kernelsOf(props, kernel);
  const kernels = props.isForFingers ? null : table;
  const parts = (table ? [rail] : [kernel, rail]).flatMap((spec) => {
    const scale = props.scaleOf(spec);
    return scale
      ? [{ tensor: tensorOf(network, spec.tensor), data: mapDataOf(props, spec), color: scale.color }]
      : [];
  });
  return (
    <MapRail
      of={of}
      name={tensorName(rail)}
      keys={stageBlock.columns.flatMap((column) => [mapKey(column[of]), ...column[of].aliases])}
      maps={stageBlock.maps}
      front={fronts[number]}
      parts={parts}
      marked={markedMaps(props)}
      traits={traits}
      kernels={kernels}
      onShow={(map) => props.onShowMap(number, map)}
    />
  );
}

/** The kernels of the block as a table; null where each reads one map. */
function kernelsOf(props: StageRailProps, spec: MapSpec): RailKernels | null {
  const { network, stageBlock, fronts, highlights, onShowMap } = props;
  const table = kernelTableOf(tensorOf(network, spec.tensor));
  const scale = props.scaleOf(spec);
  if (!table || !scale) return null;
  const from = blockOfTensor(network, stageBlock.block.weighted.input);
  return {
    table,
    data: mapDataOf(props, spec),
    color: scale.color,
    lit: litKernels(table, highlights[mapKey(spec)]),
    read: fronts[from],
    onRead: (map) => onShowMap(from, map),
  };
}

/** The maps of the block with a cell that lights up, in one half of the pass. */
function markedMaps({ stageBlock, of, highlights, network }: StageRailProps): ReadonlySet<number> {
  const maps = new Set<number>();
  for (const tensor of stageBlock.block.tensors)
    for (const index of highlights[mapKey({ tensor, of })]?.keys() ?? [])
      maps.add(mapOfCell(network, { tensor, index }) ?? 0);
  return maps;
}
