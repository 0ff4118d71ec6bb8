import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { cellCount, frontMapsOf, imageOf, tensorName, tensorOf, type Network } from '../../core/index.ts';
import { blockName } from '../blockName.ts';
import { arrangementInFront, arrangementOfTensor } from '../parts/arrangement.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { aspectRatio } from '../parts/heatmapGeometry.ts';
import { mosaicSize } from '../parts/mosaicGeometry.ts';
import { stageBlocks, type MapSpec, type StageBlock } from '../stage/layout.ts';
import { stageMapOf } from '../stage/mapData.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import { stageScales, type MapScale, type ScaleMode } from '../stage/scales.ts';
import { StageMap } from '../stage/StageMap.tsx';
import type { StageProps } from '../stage/stageProps.ts';
import { stepBlock } from '../stage/Stage.tsx';
import '../stage/stage.css';

/** A column of the sheet: a map above, its gradient below; `front` is the map of a stack that is shown, null for all. */
interface Column {
  readonly value: MapSpec;
  readonly gradient: MapSpec | null;
  readonly front: number | null;
}

const nothing = (): void => undefined;

export interface BlockMapsProps extends Partial<Pick<StageProps, 'onHover' | 'onSelect' | 'onEnlarge'>> {
  readonly source: TracedSource;
  readonly scales: ScaleMode;
  /** Paper is light. */
  readonly theme?: ColorTheme;
  /** The block that is shown; the step's unless told. */
  readonly number?: number;
}

/** The maps of a block, values above and gradients below, after what the block reads. */
export function BlockMaps(props: BlockMapsProps) {
  const { source, scales, theme = 'light', number = stepBlock(source), ...actions } = props;
  const { t } = useTranslation();
  const { network, trace, weights, fronts } = source;
  const blocks = useMemo(() => stageBlocks(network), [network]);
  const { block, maps } = blocks[number];
  const scaleOf = useMemo(() => {
    const known = stageScales(
      blocks.flatMap(({ columns }) => columns),
      trace,
      weights,
      theme,
      scales,
    );
    return (spec: MapSpec): MapScale =>
      known.get(spec.scale) ?? { color: colorScale(spec.palette, theme), extent: 1 };
  }, [blocks, trace, weights, theme, scales]);
  const columns = columnsOf(network, blocks, number, fronts[number]);
  const renderMap = (spec: MapSpec, front: number | null) => (
    <StageMap
      spec={spec}
      front={front}
      scale={scaleOf(spec)}
      ghostText={t('stage.notYet')}
      {...stageMapOf(source, spec)}
      column={1}
      onHover={actions.onHover ?? nothing}
      onSelect={actions.onSelect ?? nothing}
      onEnlarge={actions.onEnlarge ?? nothing}
    />
  );
  return (
    <section className="block-maps">
      <h2>
        {blockName(t, block)}
        {maps > 1 && <small>{t('stage.inFront', { count: maps, map: fronts[number] })}</small>}
      </h2>
      <div className="columns">
        {columns.map(({ value, gradient, front }) => (
          <div
            key={`${tensorName(value)} ${front}`}
            className={`column ${value.shape.kind}`}
            style={{ '--aspect': aspectOf(network, value, front) } as CSSProperties}
          >
            {renderMap(value, front)}
            {gradient && renderMap(gradient, front)}
          </div>
        ))}
      </div>
    </section>
  );
}

/** What the block reads, then its own columns; of stacks the map in front, and last all maps of what it makes. */
function columnsOf(network: Network, blocks: readonly StageBlock[], number: number, map: number): Column[] {
  const { columns, folded, maps } = blocks[number];
  const read = blocks[number - 1]?.folded ?? { value: imageSpec(network), gradient: null };
  return [
    { ...read, front: null },
    ...columns.map(({ value, gradient }) => ({
      value,
      gradient,
      front: frontMapsOf(tensorOf(network, value.tensor)) > 1 ? map : null,
    })),
    ...(maps > 1 ? [{ ...folded, front: null }] : []),
  ];
}

/** The image, which has no place on the stage: it stands on the pad. */
function imageSpec(network: Network): MapSpec {
  const { name, axes, shape } = imageOf(network);
  return {
    tensor: name,
    of: 'value',
    shape: { kind: 'heatmap', ...arrangementOfTensor({ axes }) },
    palette: 'pixel',
    scale: name,
    aliases: [],
    size: shape.length > 1 ? shape.join('×') : String(cellCount(imageOf(network))),
  };
}

/** Width to height. */
function aspectOf(network: Network, { tensor, shape }: MapSpec, front: number | null): number {
  switch (shape.kind) {
    case 'heatmap':
      return aspectRatio(front === null ? shape : arrangementInFront(tensorOf(network, tensor)));
    case 'mosaic': {
      const { width, height } = mosaicSize(shape.geometry);
      return width / height;
    }
    case 'bars':
      return 1;
  }
}
