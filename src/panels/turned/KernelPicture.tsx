import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPower, turned } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';
import type { PrintedGrid } from '../now/printedPicture.ts';
import { RushedGrid } from '../now/RushedGrid.tsx';

/** Milliseconds that the kernel takes to turn, as in turned.css. */
const TURN = 900;

export interface KernelPictureProps {
  readonly name: string;
  /** Weights and their texts in the order of the turned kernel. */
  readonly weights: readonly number[];
  readonly printed: PrintedGrid | null;
  readonly isTurned: boolean;
  /** Its colours alone. */
  readonly isRushed: boolean;
  readonly side: number;
  readonly color: ColorScale;
  readonly room: number;
  /** The cell that is lit, counted in the turned kernel. */
  readonly lit: number | null;
  readonly cellName: (cell: number) => string;
  readonly onPoint: (cell: number | null) => void;
}

/** A kernel that turns before one's eyes: first the whole picture by 180 degrees, then its numbers stand upright again. */
export function KernelPicture(props: KernelPictureProps) {
  const { name, color, weights, printed, isTurned, side, lit, cellName, onPoint } = props;
  const { t } = useTranslation('views');
  const [drawnTurned, setDrawnTurned] = useState(isTurned);
  useEffect(() => {
    if (isTurned === drawnTurned) return undefined;
    const timer = setTimeout(() => setDrawnTurned(isTurned), prefersReducedMotion() ? 0 : TURN);
    return () => clearTimeout(timer);
  }, [isTurned, drawnTurned]);
  const as = <Cell,>(cells: readonly Cell[]): readonly Cell[] => (drawnTurned ? cells : turned(cells));
  // the cell of the turned kernel that stands at a place of the picture, and the other way round
  const at = (cell: number): number => (drawnTurned ? cell : weights.length - 1 - cell);
  const marks = useMemo(
    () =>
      lit === null
        ? undefined
        : new Map<number, Mark>([[drawnTurned ? lit : weights.length - 1 - lit, 'now']]),
    [lit, drawnTurned, weights],
  );
  const arrangement = useMemo(() => ({ rows: side, columns: side }), [side]);
  return (
    <figure>
      <div className={isTurned === drawnTurned ? 'turning-kernel' : 'turning-kernel turns'}>
        {props.isRushed ? (
          <RushedGrid {...{ name, color, arrangement }} values={as(weights)} />
        ) : (
          <Heatmap
            {...{ name, color }}
            {...arrangement}
            values={as(weights)}
            texts={printed ? as(printed.texts) : undefined}
            room={props.room}
            marks={marks}
            cellName={(cell) => cellName(at(cell))}
            onHover={(cell) => onPoint(cell === null ? null : at(cell))}
            onSelect={(cell) => onPoint(at(cell))}
          />
        )}
      </div>
      <figcaption>
        <MapTitle text={name} /> {shownPower(printed?.exponent ?? 0)}{' '}
        {t(isTurned ? 'turned.isTurned' : 'turned.liesAsItIs')}
      </figcaption>
    </figure>
  );
}
