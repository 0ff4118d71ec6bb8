import { createPortal } from 'react-dom';
import { useRef, useState, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type Ref } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { isShownIn } from '../stage/mapData.ts';
import { StageMap, type StageMapProps } from '../stage/StageMap.tsx';
import { cellUnder, type Point } from './cellUnder.ts';
import { useMapTouch } from './useMapTouch.ts';

export interface MapUnderFingerProps extends Omit<ComponentProps<'div'>, 'ref'> {
  readonly map: StageMapProps;
  /** To the neighbour after the map (1), or before it (-1). */
  readonly onTurn: (by: 1 | -1) => void;
  /** Beside the map's name. */
  readonly children: ReactNode;
}

/** A cell that a finger slides over. */
interface Slid {
  readonly index: number;
  readonly at: Point;
}

/** A map whose cells, too small for a finger, are chosen by sliding over them: what lies under the finger is told above it. */
export function MapUnderFinger({ map, onTurn, children, ...rest }: MapUnderFingerProps) {
  const { spec, onHover, onSelect, onEnlarge } = map;
  const root = useRef<HTMLDivElement>(null);
  const [slid, setSlid] = useState<Slid | null>(null);
  const under = (at: Point): number | null => root.current && cellUnder(root.current, spec, at);
  const touch = useMapTouch({
    onTurn,
    onPinch: () => onEnlarge(spec),
    onSlide: (at) => {
      const index = at && under(at);
      setSlid(at && index !== null ? { index, at } : null);
      // what it is made of lights up, as under a mouse
      onHover(index === null ? null : { tensor: spec.tensor, index, of: spec.of });
    },
    onChoose: (at) => {
      const index = under(at);
      if (index !== null) onSelect({ tensor: spec.tensor, index, of: spec.of });
    },
  });
  return (
    <div ref={root} {...rest} {...touch}>
      <StageMap {...map} />
      {children}
      {slid &&
        createPortal(
          <UnderFinger
            at={slid.at}
            cell={{ tensor: spec.tensor, index: slid.index, of: spec.of }}
            value={isShownIn(map, slid.index) ? map.values[slid.index] : null}
          />,
          document.body,
        )}
    </div>
  );
}

interface UnderFingerProps {
  readonly at: Point;
  readonly cell: Ref;
  /** Null until it is computed. */
  readonly value: number | null;
}

/** Pixels above a finger, and from the edges of the window. */
const ABOVE = 76;
const EDGE = 84;

function UnderFinger({ at, cell, value }: UnderFingerProps) {
  const { t } = useTranslation();
  const names = useNames();
  const left = Math.min(Math.max(at.x, EDGE), window.innerWidth - EDGE);
  return (
    <div className="phone-under" style={{ left, top: Math.max(at.y - ABOVE, 4) }} aria-hidden>
      {names.cell(cell)}
      <b>{value === null ? t('stage.notYet') : shownNumber(value)}</b>
    </div>
  );
}
