import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PixelRoute, type Ref } from '../../core/index.ts';
import { colorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import type { Meeting } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

export interface RouteImageProps {
  readonly weight: Ref;
  /** x, and how it is arranged. */
  readonly pixels: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
  readonly meetings: readonly Meeting[];
  readonly chosen: Meeting;
  readonly pixelRoute: PixelRoute | null;
  readonly theme: ColorTheme;
  readonly onPoint: (pixel: number | null) => void;
  readonly onChoose: (meeting: Meeting) => void;
}

/** The image with the pixels that the weight met, each numbered by its cell; the chosen cell's window lies on it. */
export const RouteImage = memo(function RouteImage(props: RouteImageProps) {
  const { weight, pixels, rows, columns, meetings, chosen, pixelRoute, theme } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const { tensor } = chosen.met;
  const pixelName = useCallback(
    (index: number) => names.cell({ tensor, index, of: 'value' }),
    [names, tensor],
  );
  const at = (pixel: number): { left: string; top: string } => ({
    left: `${((pixel % columns) / columns) * 100}%`,
    top: `${(Math.floor(pixel / columns) / rows) * 100}%`,
  });
  const choose = (pixel: number): void => {
    const met = meetings.find((each) => each.met.index === pixel);
    if (met) props.onChoose(met);
  };
  const name = t(meetings.length > 1 ? 'route.image' : 'route.imageOne', {
    name: names.cell({ ...weight, of: 'value' }),
  });
  return (
    <div className="route-image">
      <Heatmap
        name={name}
        values={pixels}
        rows={rows}
        columns={columns}
        color={color}
        cellName={pixelName}
        onHover={props.onPoint}
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
            style={{ ...at(each.met.index), color: color.text(pixels[each.met.index]) }}
          >
            {meetings.length > 1 && <b>{each.cell.index}</b>}
          </span>
        ))}
      </div>
    </div>
  );
});
