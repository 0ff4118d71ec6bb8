import { memo, useCallback, useContext, useId, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { partInFront, shownPower, tensorName, tensorOf, type Part, type Ref } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { arrangementInFront, type Arrangement } from '../parts/arrangement.ts';
import { Bars } from '../parts/Bars.tsx';
import { commonExponent } from '../parts/cellNumber.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { Mosaic } from '../parts/Mosaic.tsx';
import { usePlainNames } from '../parts/plainNames.ts';
import { NetworkContext, useNames } from '../parts/useNames.ts';
import type { MapSpec } from './layout.ts';
import { isShownIn, type MapData } from './mapData.ts';
import type { MapScale } from './scales.ts';
import { TileKey } from './TileKey.tsx';

export interface StageMapProps extends MapData {
  readonly spec: MapSpec;
  /** The map of a stack that is shown; null for all of it. */
  readonly front: number | null;
  /** Its column of the block's grid, from 1. */
  readonly column: number;
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
  /** Maps of more columns have no numbers in their cells, however large they stand. */
  readonly mostNumbered?: number;
}

/** Columns of a map whose cells are large enough for numbers on the stage. */
const NUMBERED = 5;

/** One map of the stage with its name above and its scale below. */
export const StageMap = memo(function StageMap(props: StageMapProps) {
  const { spec, phase, done, part, onHover, onSelect, isActive } = props;
  const { color, extent } = props.scale;
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
  const shown = useShown(spec, props.front);
  const name = shown.name;
  const names = useNames();
  const plain = usePlainNames()?.map(spec).name;
  const id = useId();
  const cellName = useCallback((index: number) => names.cell({ tensor, index, of }), [names, tensor, of]);
  const common = {
    name,
    describedBy: plain && id,
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
  const hasNumbers =
    shown.arrangement !== null && shown.arrangement.columns <= (props.mostNumbered ?? NUMBERED);
  // a power of ten says nothing while no cell has a number
  const isEmpty = phase !== undefined && done === 0 && part === 0;
  const power = hasNumbers && !isEmpty ? shownPower(exponent) : '';
  return (
    <figure
      aria-label={name}
      className={`stage-map ${of} ${isActive ? 'active' : ''} ${props.isBlank && !isGiven ? 'unknown' : ''}`}
      data-maps={[mapKey(spec), ...spec.aliases].join(' ')}
      style={{ gridColumn: props.column }}
    >
      <MapName
        spec={spec}
        name={name}
        plain={plain}
        id={id}
        front={props.front}
        onEnlarge={props.onEnlarge}
      />
      <div className="map-body">
        {spec.shape.kind === 'bars' && <Bars {...common} emphasized={props.emphasized ?? null} />}
        {spec.shape.kind === 'mosaic' && <Mosaic {...common} geometry={spec.shape.geometry} />}
        {shown.arrangement && (
          <Heatmap
            {...common}
            {...shown.arrangement}
            part={shown.part}
            rings={props.rings}
            ringCount={props.ringCount}
            numbersIn={hasNumbers ? exponent : null}
          />
        )}
        <TileKey
          shape={spec.shape}
          arrangement={shown.arrangement}
          cells={shown.part?.cells ?? props.values.length}
        />
      </div>
      <Legend color={color} before={of === 'value' ? shown.size : ''} power={power} />
    </figure>
  );
});

type MapNameProps = Pick<StageMapProps, 'spec' | 'front' | 'onEnlarge'> & {
  readonly name: string;
  readonly plain: string | undefined;
  readonly id: string;
};

/** The name of a map, which opens it large; it stays as it is from step to step. */
const MapName = memo(function MapName({ spec, name, plain, id, front, onEnlarge }: MapNameProps) {
  const { t } = useTranslation();
  return (
    <figcaption>
      <button
        type="button"
        className="map-name"
        aria-label={t('stage.enlarge', { name: plain ? `${plain}, ${name}` : name })}
        onClick={() => onEnlarge(spec)}
      >
        <b id={id} className={plain && 'plain'}>
          {plain ?? tensorName(spec)}
          {front !== null && (
            <span className={isLong(spec) ? 'index long' : 'index'}>
              {plain && ' '}[{front}]
            </span>
          )}
        </b>
      </button>
    </figcaption>
  );
});

/** Of a name so long the column must be wide for an index to stand behind it. */
const LONG = 12;

function isLong(spec: MapSpec): boolean {
  return tensorName(spec).length > LONG;
}

interface Shown {
  readonly name: string;
  readonly size: string;
  /** Null where no cells are laid out in rows and columns. */
  readonly arrangement: Arrangement | null;
  readonly part: Part | undefined;
}

/** What a map shows: the tensor, or of a stack the map in front. */
function useShown(spec: MapSpec, front: number | null): Shown {
  const network = useContext(NetworkContext);
  return useMemo(() => {
    const name = tensorName(spec);
    if (spec.shape.kind !== 'heatmap') return { name, size: spec.size, arrangement: null, part: undefined };
    const { kind: _, ...whole } = spec.shape;
    if (front === null) return { name, size: spec.size, arrangement: whole, part: undefined };
    const tensor = tensorOf(network, spec.tensor);
    return {
      name: `${name}[${front}]`,
      size: tensor.axes
        .slice(1)
        .map(({ size }) => size)
        .join('×'),
      arrangement: arrangementInFront(tensor),
      part: partInFront(tensor, front),
    };
  }, [spec, front, network]);
}
