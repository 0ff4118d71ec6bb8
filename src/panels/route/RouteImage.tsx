import { memo, useCallback, useMemo, type CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type PixelRoute, type Ref } from '../../core/index.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import type { Meeting } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

export interface RouteImageProps {
  readonly weight: Ref;
  /** What the weight's layer reads, the index where the map that it met begins, and the map's rows and columns. */
  readonly values: Float64Array;
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
  readonly meetings: readonly Meeting[];
  readonly chosen: Meeting;
  /** Whether what is met are pixels, and not cells inside the network; and what colours are theirs. */
  readonly isImage: boolean;
  readonly color: ColorScale;
  readonly pixelRoute: PixelRoute | null;
  readonly onPoint: (pixel: Ref | null) => void;
  readonly onChoose: (meeting: Meeting) => void;
}

/** Of more pixels the numbers would lie on each other: that of the chosen one alone is told. */
const MOST_NUMBERS = 64;

/** The image, or the map inside the network, with the pixels that the weight met, each numbered by its cell; the chosen cell's window lies on it. */
export const RouteImage = memo(function RouteImage(props: RouteImageProps) {
  const { weight, values, first, rows, columns, meetings, chosen, pixelRoute, color } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const { tensor } = chosen.met;
  const pixels = useMemo(
    () => values.subarray(first, first + rows * columns),
    [values, first, rows, columns],
  );
  const refOf = useCallback(
    (pixel: number): Ref => ({ tensor, index: first + pixel, of: 'value' }),
    [tensor, first],
  );
  const pixelName = useCallback((pixel: number) => names.cell(refOf(pixel)), [names, refOf]);
  const at = (pixel: number): { left: string; top: string } => ({
    left: `${((pixel % columns) / columns) * 100}%`,
    top: `${(Math.floor(pixel / columns) / rows) * 100}%`,
  });
  const isNumbered = ({ met }: Meeting): boolean =>
    meetings.length > 1 && (meetings.length <= MOST_NUMBERS || met.index === chosen.met.index);
  const choose = (pixel: number): void => {
    const met = meetings.find((each) => each.met.index === first + pixel);
    if (met) props.onChoose(met);
    // a finger that was lifted points at nothing any more
    else props.onPoint(refOf(pixel));
  };
  const name = t(meetings.length > 1 ? `route.image${props.isImage ? '' : 'Inner'}` : 'route.imageOne', {
    name: names.cell({ ...weight, of: 'value' }),
  });
  return (
    <div className="route-image" style={{ '--rows': rows, '--columns': columns } as CSSProperties}>
      <Heatmap
        name={name}
        values={pixels}
        rows={rows}
        columns={columns}
        color={color}
        cellName={pixelName}
        onHover={(pixel) => props.onPoint(pixel === null ? null : refOf(pixel))}
        onSelect={choose}
      />
      <div className="route-marks" aria-hidden>
        {pixelRoute && (
          <span
            className="route-window"
            style={{
              ...at(pixelRoute.corner),
              width: `${(pixelRoute.window.side / columns) * 100}%`,
              height: `${(pixelRoute.window.side / rows) * 100}%`,
            }}
          />
        )}
        {pixelRoute && <span className="route-corner" style={at(pixelRoute.corner)} />}
        {meetings.map((each) => (
          <span
            key={each.met.index}
            className={each.met.index === chosen.met.index ? 'route-met chosen' : 'route-met'}
            style={{ ...at(each.met.index - first), color: color.text(values[each.met.index]) }}
          >
            {isNumbered(each) && (
              <b className={meetings.length > MOST_NUMBERS ? 'alone' : undefined}>{each.cell.index}</b>
            )}
          </span>
        ))}
      </div>
    </div>
  );
});
