import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { tensorName, type Ref, shownPower } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { Bars } from '../parts/Bars.tsx';
import { commonExponent } from '../parts/cellNumber.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { Mosaic } from '../parts/Mosaic.tsx';
import { useNames } from '../parts/useNames.ts';
import type { MapSpec } from './layout.ts';
import { isShownIn, type MapData } from './mapData.ts';
import type { MapScale } from './scales.ts';

export interface StageMapProps extends MapData {
  readonly spec: MapSpec;
  readonly scale: MapScale;
  readonly ghostText: string;
  readonly emphasized?: number | null;
  /** Nothing is on the pad: what a map would be computed from is not there. */
  readonly isBlank: boolean;
  /** The map that is being computed now. */
  readonly isActive: boolean;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
  readonly onEnlarge: (spec: MapSpec) => void;
}

/** One map of the stage with its name above and its scale below. */
export const StageMap = memo(function StageMap(props: StageMapProps) {
  const { spec, phase, done, part, onHover, onSelect, isActive } = props;
  const { color, extent } = props.scale;
  const { t } = useTranslation();
  const { tensor, of } = spec;
  const isGiven = !phase;
  const isShown = useCallback(
    (index: number) => isShownIn({ phase, done, part }, index),
    [phase, done, part],
  );
  const hover = useCallback(
    (index: number | null) => onHover(index === null ? null : { tensor, index, of }),
    [onHover, tensor, of],
  );
  const select = useCallback((index: number) => onSelect({ tensor, index, of }), [onSelect, tensor, of]);
  const name = tensorName(spec);
  const names = useNames();
  const cellName = useCallback((index: number) => names.cell({ tensor, index, of }), [names, tensor, of]);
  const common = {
    name,
    values: props.values,
    color,
    isShown,
    ghostText: props.ghostText,
    marks: props.marks,
    selected: props.selected,
    cellName,
    onHover: hover,
    onSelect: select,
  };
  const exponent = commonExponent(extent);
  const hasNumbers = spec.shape.kind === 'heatmap' && spec.shape.columns <= 5;
  const power = hasNumbers ? shownPower(exponent) : '';
  return (
    <figure
      className={`stage-map ${of} ${isActive ? 'active' : ''} ${props.isBlank && !isGiven ? 'unknown' : ''}`}
      data-maps={[mapKey(spec), ...spec.aliases].join(' ')}
    >
      <figcaption>
        <button
          type="button"
          className="map-name"
          aria-label={t('enlarge.open', { name })}
          onClick={() => props.onEnlarge(spec)}
        >
          <b>{name}</b>
        </button>
      </figcaption>
      <div className="map-body">
        {spec.shape.kind === 'bars' && <Bars {...common} emphasized={props.emphasized ?? null} />}
        {spec.shape.kind === 'mosaic' && <Mosaic {...common} geometry={spec.shape.geometry} />}
        {spec.shape.kind === 'heatmap' && (
          <Heatmap
            {...common}
            rows={spec.shape.rows}
            columns={spec.shape.columns}
            {...(spec.shape.tiles ? { tiles: spec.shape.tiles } : {})}
            rings={props.rings}
            ringCount={props.ringCount}
            numbersIn={hasNumbers ? exponent : null}
          />
        )}
      </div>
      <Legend color={color} before={of === 'value' ? spec.size : ''} power={power} />
    </figure>
  );
});
