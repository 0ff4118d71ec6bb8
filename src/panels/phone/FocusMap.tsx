import { ArrowLeft, ArrowRight, LocateFixed } from 'lucide-react';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { frontMapsOf, tensorName, tensorOf, type Ref, type Tensor } from '../../core/index.ts';
import { blockName } from '../blockName.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import { aspectRatio } from '../parts/heatmapGeometry.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { imageOf, mosaicSize } from '../parts/mosaicGeometry.ts';
import { useSize } from '../parts/useSize.ts';
import { Facts } from '../stage/BlockHead.tsx';
import type { MapSpec } from '../stage/layout.ts';
import { stageMapOf } from '../stage/mapData.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import type { MapScale } from '../stage/scales.ts';
import { errorShown, StageRail, useTraits } from '../stage/StageBlockView.tsx';
import { MapUnderFinger } from './MapUnderFinger.tsx';
import type { PhoneMap } from './phoneMaps.ts';
import './focusMap.css';

export interface FocusMapProps {
  readonly source: TracedSource;
  readonly map: PhoneMap;
  readonly of: Ref['of'];
  readonly scaleOf: (spec: MapSpec) => MapScale | undefined;
  /** Lets the map follow the step again; null while it does. */
  readonly onFollow: (() => void) | null;
  /** To the neighbour after it or before it; null where there is none. */
  readonly onNext: (() => void) | null;
  readonly onBack: (() => void) | null;
  readonly onShowMap: (block: number, map: number) => void;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
  readonly onEnlarge: (spec: MapSpec) => void;
}

/** Columns of a map as wide as a phone whose cells still have room for numbers. */
const NUMBERED = 12;
/** Before it is laid out: as large as on a usual phone. */
const USUAL = { width: 366, height: 366 };

/** Above and below a map: its name and its scale. */
const LINES = 66;
/** Between these, where maps stand as tiles: a line for each row of them, and what is around the lines. */
const KEY = { line: 11, around: 5 };

/** The map that the screen is given to, as large as there is room. */
export function FocusMap(props: FocusMapProps) {
  const { source, map, of, scaleOf, onNext, onBack } = props;
  const { t } = useTranslation();
  const { stageBlock, block, column } = map;
  const spec = column[of];
  const scale = scaleOf(spec);
  const tensor = tensorOf(source.network, spec.tensor);
  const isStack = frontMapsOf(tensor) > 1;
  const front = source.fronts[block];
  const { root, size } = useSize(USUAL);
  const ratio = useMemo(() => ratioOf(spec, tensor), [spec, tensor]);
  const traits = useTraits({ ...source, stageBlock });
  const width = Math.floor(Math.min(size.width, (size.height - LINES - keyHeight(spec, tensor)) * ratio));
  const letter = letterOf(spec, isStack, size.width);
  const style: CSSProperties & Record<'--map' | '--letter', string> = {
    '--map': `${width}px`,
    '--letter': `${Math.max(letter, SMALLEST)}px`,
  };
  const error = errorShown({ ...source, stageBlock });
  return (
    <>
      <p className="phone-facts">
        <b>{blockName(t, stageBlock.block)}</b>{' '}
        <span>
          <Facts {...{ stageBlock, front, error }} trait={traits[front] ?? null} />
        </span>
      </p>
      {props.onFollow && (
        <IconButton
          className="icon phone-follow"
          label={t('stage.follow')}
          icon={LocateFixed}
          onClick={props.onFollow}
        />
      )}
      <div ref={root} className={`phone-map ${letter < SMALLEST ? 'narrow' : ''}`} style={style}>
        {scale && (
          <MapUnderFinger
            className="phone-touch"
            onTurn={(by) => (by > 0 ? onNext : onBack)?.()}
            map={{
              ...stageMapOf(source, spec),
              spec,
              front: isStack ? front : null,
              scale,
              ghostText: t('stage.notYet'),
              column: 1,
              mostNumbered: NUMBERED,
              onHover: props.onHover,
              onSelect: props.onSelect,
              onEnlarge: props.onEnlarge,
            }}
          >
            <Ways {...{ onBack, onNext }} />
          </MapUnderFinger>
        )}
      </div>
      {stageBlock.rail && (
        <div className="phone-rail">
          <StageRail
            {...source}
            {...{ stageBlock, of, traits, scaleOf }}
            number={block}
            rail={stageBlock.rail[of]}
            isForFingers
            onShowMap={props.onShowMap}
          />
        </div>
      )}
    </>
  );
}

/** The neighbours, beside the name of the map. */
function Ways({ onBack, onNext }: Pick<FocusMapProps, 'onBack' | 'onNext'>) {
  const { t } = useTranslation('views');
  return (
    <>
      <IconButton
        label={t('phone.back')}
        icon={ArrowLeft}
        aria-disabled={!onBack}
        onClick={() => onBack?.()}
      />
      <IconButton
        label={t('phone.next')}
        icon={ArrowRight}
        aria-disabled={!onNext}
        onClick={() => onNext?.()}
      />
    </>
  );
}

/** Pixels of a name's letters, and how wide one is for its height; of the buttons beside a name. */
const LARGEST = 14;
const SMALLEST = 11;
const LETTER = 0.61;
const BUTTONS = 92;

/** The size of the letters with which the name of a map has room between the buttons. */
function letterOf(spec: MapSpec, isStack: boolean, width: number): number {
  const letters = tensorName(spec).length + (isStack ? '[00]'.length : 0);
  return Math.min((width - BUTTONS) / (letters * LETTER), LARGEST);
}

/** Pixels of the key that tells which map stands on which tile (stage/TileKey.tsx). */
function keyHeight({ shape }: MapSpec, tensor: Tensor): number {
  const { tiles } = shape.kind === 'mosaic' ? imageOf(shape.geometry) : arrangementInFront(tensor);
  return tiles ? tiles.rows * KEY.line + KEY.around : 0;
}

/** Width to height of a map's picture; bars take what there is. */
function ratioOf({ shape }: MapSpec, tensor: Tensor): number {
  switch (shape.kind) {
    case 'bars':
      return Infinity;
    case 'mosaic': {
      const { width, height } = mosaicSize(shape.geometry);
      return width / height;
    }
    case 'heatmap':
      return aspectRatio(arrangementInFront(tensor));
  }
}
