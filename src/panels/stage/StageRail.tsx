import { mapOfCell, tensorName, tensorOf } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import type { MapSpec } from './layout.ts';
import { mapDataOf } from './mapData.ts';
import { MapRail } from './MapRail.tsx';
import type { HalfProps } from './StageBlockView.tsx';

/** The maps of a stack: each kernel with what it makes of its input; where it reads several maps, what it makes alone. */
export default function StageRail(props: HalfProps & { readonly rail: MapSpec }) {
  const { stageBlock, of, rail, fronts, number, network, traits } = props;
  const kernel = stageBlock.columns[0][of];
  const isPair = arrangementInFront(tensorOf(network, kernel.tensor)).tiles === undefined;
  const parts = (isPair ? [kernel, rail] : [rail]).flatMap((spec) => {
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
      onShow={(map) => props.onShowMap(number, map)}
    />
  );
}

/** The maps of the block with a cell that lights up, in one half of the pass. */
function markedMaps({ stageBlock, of, highlights, network }: HalfProps): ReadonlySet<number> {
  const maps = new Set<number>();
  for (const tensor of stageBlock.block.tensors)
    for (const index of highlights[mapKey({ tensor, of })]?.keys() ?? [])
      maps.add(mapOfCell(network, { tensor, index }) ?? 0);
  return maps;
}
