import { useMemo } from 'react';
import { frontMapsOf, tensorOf, type Ref } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { stageBlocks } from '../stage/layout.ts';
import { stageMapOf } from '../stage/mapData.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import { stageScales, type ScaleMode } from '../stage/scales.ts';
import { StageMap } from '../stage/StageMap.tsx';
import type { StageProps } from '../stage/stageProps.ts';
import { useTranslation } from '../words/useTranslation.ts';
import '../stage/stage.css';

export interface FigureMapProps extends Pick<StageProps, 'onHover' | 'onSelect' | 'onEnlarge'> {
  /** Which map, and in which block it stands. */
  readonly figure: Pick<Ref, 'tensor' | 'of'> & { readonly block: number };
  readonly source: TracedSource;
  readonly scales: ScaleMode;
  readonly theme: ColorTheme;
}

/** Columns of a map alone in a figure whose cells still have room for numbers. */
const NUMBERED = 12;

/** One map of the stage, as wide as the figure lets it be; of a stack the map in front. */
export function FigureMap({ figure, source, scales, theme, ...actions }: FigureMapProps) {
  const { t } = useTranslation();
  const { network, trace, weights, fronts } = source;
  const columns = useMemo(() => stageBlocks(network).flatMap((block) => block.columns), [network]);
  const known = useMemo(
    () => stageScales(columns, trace, weights, theme, scales),
    [columns, trace, weights, theme, scales],
  );
  const spec = columns.map((column) => column[figure.of]).find(({ tensor }) => tensor === figure.tensor);
  const scale = spec && known.get(spec.scale);
  if (!scale) return null;
  const isStack = frontMapsOf(tensorOf(network, spec.tensor)) > 1;
  return (
    <div className="embed-map">
      <StageMap
        {...actions}
        spec={spec}
        front={isStack ? fronts[figure.block] : null}
        scale={scale}
        ghostText={t('stage.notYet')}
        {...stageMapOf(source, spec)}
        column={1}
        mostNumbered={NUMBERED}
      />
    </div>
  );
}
