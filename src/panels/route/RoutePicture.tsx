import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  makerOf,
  placeIn,
  tensorOf,
  type Explanation,
  type Network,
  type Ref,
  type Trace,
} from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { arrangementOf, arrangementOfMap } from '../parts/arrangement.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { PixelWeights } from './PixelWeights.tsx';
import { RouteImage } from './RouteImage.tsx';
import {
  chosenRoute,
  kernelParts,
  termsThrough,
  weightsThatMet,
  type Meeting,
  type WeightRoute,
} from './weightRoute.ts';
import { RouteStations } from './RouteStations.tsx';
import { useNames } from '../parts/useNames.ts';
import './route.css';

export interface RoutePictureProps {
  readonly network: Network;
  readonly explain: (ref: Ref) => Explanation;
  readonly trace: Trace;
  readonly weight: Ref;
  readonly scene: Exclude<WeightRoute, { kind: 'inside' }>;
  readonly theme: ColorTheme;
  readonly onOpen: (ref: Ref) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** Which pixels a weight met, which route leads to one of them, and turned round which weights met a pixel. */
export function RoutePicture(props: RoutePictureProps) {
  const { network, explain, trace, weight, scene, theme, onHover } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const own = names.cell({ ...weight, of: 'value' });
  const [cell, setCell] = useState<number | null>(null);
  const [previewed, setPreviewed] = useState<number | null>(null);
  const [pixel, pointPixel] = usePixel(own, onHover);
  const [kernel, setKernel] = useState<number | null>(null);
  const meetings = useMemo(() => (scene.kind === 'shared' ? scene.meetings : [scene.meeting]), [scene]);
  const kept = meetings.find((each) => each.cell.index === cell) ?? largestOf(meetings);
  const chosen = meetings.find((each) => each.cell.index === previewed) ?? kept;
  const kernels = useMemo(() => kernelParts(network, explain, chosen.cell), [network, explain, chosen]);
  const through = kernels?.some(({ map }) => map === kernel) ? kernel : null;
  const route = useMemo(
    () => chosenRoute(network, explain, trace, weight, chosen, through),
    [network, explain, trace, weight, chosen, through],
  );
  const read = tensorOf(network, chosen.met.tensor);
  const isImage = read.role === 'input';
  const readColor = useMemo(
    () => colorsOf(network, read.name, trace.values[read.name], theme),
    [network, read, trace, theme],
  );
  const pointed = useMemo(() => pixel && weightsThatMet(explain, pixel), [explain, pixel]);
  return (
    <section
      className={route.legs.length > 0 ? 'route has-legs' : 'route'}
      aria-label={t('route.title', { name: own })}
    >
      <RouteImage
        weight={weight}
        values={trace.values[read.name]}
        first={placeIn(read, chosen.met.index).first}
        {...arrangementOfMap(read)}
        meetings={meetings}
        chosen={chosen}
        isImage={isImage}
        pixelRoute={route.pixel}
        color={readColor}
        onPoint={pointPixel}
        onChoose={(meeting) => setCell(meeting.cell.index)}
      />
      {scene.kind === 'shared' ? (
        <TermChoice
          network={network}
          isImage={isImage}
          weight={weight}
          meetings={meetings}
          chosen={kept}
          pointed={pointed}
          theme={theme}
          onPoint={(index) => {
            setPreviewed(index === null ? null : meetings[index].cell.index);
            onHover(index === null ? null : meetings[index].cell);
          }}
          onChoose={(index) => setCell(meetings[index].cell.index)}
        />
      ) : (
        <p className="route-note">
          {t('route.oneWeight', {
            name: own,
            pixel: names.cell(chosen.met),
            cell: t('route.station.cell', { index: chosen.cell.index }),
          })}
        </p>
      )}
      {pointed && pixel ? (
        <PixelWeights
          pixel={pixel}
          value={trace.values[pixel.tensor][pixel.index]}
          meetings={pointed}
          weight={weight}
        />
      ) : (
        <RouteStations
          {...{ network, route, kernels, kernel: through, onHover }}
          onKernel={setKernel}
          onOpen={props.onOpen}
        />
      )}
    </section>
  );
}

/** The colours that the stage has for it: grey for pixels, one hue for what a sigmoid made. */
function colorsOf(network: Network, tensor: string, values: Float64Array, theme: ColorTheme): ColorScale {
  const maker = makerOf(network, tensor);
  if (!maker) return colorScale('pixel', theme);
  return maker.kind === 'sigmoid'
    ? colorScale('sigmoid', theme)
    : colorScale('value', theme, extentOf(values));
}

function largestOf(meetings: readonly Meeting[]): Meeting {
  return meetings.reduce((best, each) =>
    Math.abs(each.term.value) > Math.abs(best.term.value) ? each : best,
  );
}

/** The pixel that is pointed at, or that a finger chose, until the weight is another: no pointer leaves what was chosen so. */
function usePixel(weight: string, onHover: RoutePictureProps['onHover']) {
  const [pixel, setPixel] = useState<Ref | null>(null);
  useEffect(
    () => () => {
      setPixel(null);
      onHover(null);
    },
    [weight, onHover],
  );
  const point = (next: Ref | null): void => {
    setPixel(next);
    onHover(next && { ...next, of: 'gradient' });
  };
  return [pixel, point] as const;
}

interface TermChoiceProps {
  readonly network: Network;
  readonly isImage: boolean;
  readonly weight: Ref;
  readonly meetings: readonly Meeting[];
  readonly chosen: Meeting;
  /** The meetings of the pixel that is pointed at; their cells light up. */
  readonly pointed: readonly Meeting[] | null;
  readonly theme: ColorTheme;
  readonly onPoint: (index: number | null) => void;
  readonly onChoose: (index: number) => void;
}

/** The weight's terms, one a cell, in the cells' own arrangement. */
function TermChoice(props: TermChoiceProps) {
  const { network, isImage, weight, meetings, chosen, pointed, theme, onPoint, onChoose } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const values = useMemo(() => meetings.map(({ term }) => term.value), [meetings]);
  const letter = tensorOf(network, chosen.cell.tensor).letter ?? '';
  const extent = extentOf(values);
  const color = useMemo(() => colorScale('value', theme, extent), [theme, extent]);
  const cellName = useCallback((cell: number) => names.term(meetings[cell].term), [names, meetings]);
  const marks = useMemo(
    () => new Map<number, Mark>(termsThrough(meetings, pointed ?? []).map((n) => [n, 'source'])),
    [meetings, pointed],
  );
  return (
    <div className="route-terms">
      <Heatmap
        name={t('route.terms', { name: names.cell(weight) })}
        values={values}
        {...arrangementOf(values.length)}
        color={color}
        cellName={cellName}
        marks={marks}
        selected={meetings.indexOf(chosen)}
        onHover={onPoint}
        onSelect={onChoose}
      />
      <Legend color={color} before="" />
      <p>{t('route.choose', { count: meetings.length, letter })}</p>
      <p className="note">{t(isImage ? 'route.hint' : 'route.hintInner')}</p>
    </div>
  );
}
