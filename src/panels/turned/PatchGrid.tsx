import { useMemo, type RefObject } from 'react';
import { shownPower } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { PrintedGrid } from '../now/printedPicture.ts';
import { RushedGrid } from '../now/RushedGrid.tsx';
import type { ColorScale } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';

export interface PatchGridProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly side: number;
  readonly color: ColorScale;
  /** Texts of its cells; null where they have no room for numbers. */
  readonly printed: PrintedGrid | null;
  readonly room: number;
  readonly lit: number | null;
  /** Its colours alone. */
  readonly isRushed: boolean;
  readonly isShown: (cell: number) => boolean;
  readonly ghostText: string;
  readonly cellName: (cell: number) => string;
  readonly onPoint: (cell: number | null) => void;
  readonly note?: string;
  readonly className?: string;
  readonly figure?: RefObject<HTMLElement | null>;
}

/** A patch of as many cells as the kernel has weights. */
export function PatchGrid(props: PatchGridProps) {
  const { name, printed, side, lit, figure, note = '' } = props;
  const marks = useMemo(() => (lit === null ? undefined : new Map<number, Mark>([[lit, 'now']])), [lit]);
  const { values, color } = props;
  const arrangement = useMemo(() => ({ rows: side, columns: side }), [side]);
  return (
    <figure ref={figure} className={props.className}>
      {props.isRushed ? (
        <RushedGrid {...{ name, values, arrangement, color }} />
      ) : (
        <Heatmap
          {...{ name, values, color }}
          {...arrangement}
          texts={printed?.texts}
          room={props.room}
          marks={marks}
          isShown={props.isShown}
          ghostText={props.ghostText}
          cellName={props.cellName}
          onHover={props.onPoint}
          onSelect={props.onPoint}
        />
      )}
      <figcaption>
        <MapTitle text={name} /> {shownPower(printed?.exponent ?? 0)} {note}
      </figcaption>
    </figure>
  );
}
