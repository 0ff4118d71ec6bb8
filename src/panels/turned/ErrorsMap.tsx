import { useMemo, type CSSProperties } from 'react';
import {
  partInFront,
  tensorOf,
  type MapReading,
  type Network,
  type Ref,
  type Trace,
} from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';
import { useNames } from '../parts/useNames.ts';

export interface ErrorsMapProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly reading: MapReading;
  readonly side: number;
  /** The tensor that the convolution made. */
  readonly tensor: string;
  readonly lit: Ref | null;
  readonly theme: ColorTheme;
  readonly onPoint: (place: Ref | null) => void;
}

/** The map of errors: those that reached the cell are framed, and the patch hangs over its edge where zeros lie around it. */
export function ErrorsMap(props: ErrorsMapProps) {
  const { network, trace, reading, side, tensor, lit, theme, onPoint } = props;
  const names = useNames();
  const made = tensorOf(network, tensor);
  const part = partInFront(made, reading.map);
  const values = trace.gradients[tensor];
  const color = useMemo(() => colorScale('value', theme, extentOf(values)), [values, theme]);
  const marks = useMemo(() => {
    const reached = reading.stamps.map(({ place }) => [place.index, 'source'] as const);
    return new Map<number, Mark>([...reached, ...(lit ? [[lit.index, 'now'] as const] : [])]);
  }, [reading, lit]);
  const arrangement = arrangementInFront(made);
  const ref = (index: number): Ref => ({ tensor, index, of: 'gradient' });
  const name = names.map(ref(part.first));
  const { row, column } = reading.corner;
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  const patch: CSSProperties = {
    left: share(column, arrangement.columns),
    top: share(row, arrangement.rows),
    width: share(side, arrangement.columns),
    height: share(side, arrangement.rows),
  };
  return (
    <figure className="errors-map">
      <div>
        <Heatmap
          name={name}
          values={values}
          {...arrangement}
          part={part}
          color={color}
          marks={marks}
          cellName={(index) => names.cell(ref(index))}
          onHover={(index) => onPoint(index === null ? null : ref(index))}
          onSelect={(index) => onPoint(ref(index))}
        />
        <span className="turned-window" style={patch} aria-hidden />
      </div>
      <figcaption>
        <MapTitle text={name} />
        <Legend color={color} before="" />
      </figcaption>
    </figure>
  );
}
