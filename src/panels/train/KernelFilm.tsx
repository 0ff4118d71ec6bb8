import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { shownNumber } from '../parts/shownNumber.ts';

/** The kernel at a point of the run, counted in epochs. */
export interface KernelFrame {
  readonly epoch: number;
  readonly weights: Float64Array;
}

export interface KernelFilmProps {
  /** The tensor's name. */
  readonly name: string;
  readonly side: number;
  readonly frames: readonly KernelFrame[];
  readonly theme: ColorTheme;
}

/** So many small kernels stand in the strip. */
const STRIP = 8;

/** How the kernel became what it is: one frame large, chosen with a slider, above a strip of the whole run. One scale for all. */
export function KernelFilm({ name, side, frames, theme }: KernelFilmProps) {
  const { t } = useTranslation('lens');
  const [chosen, setChosen] = useState<number | null>(null);
  const last = frames.length - 1;
  const at = Math.min(chosen ?? last, last);
  const extent = extentOf(...frames.map(({ weights }) => weights));
  const color = useMemo(() => colorScale('weight', theme, extent), [theme, extent]);
  const frame = frames[at];
  const count = Math.min(STRIP, frames.length);
  const strip = Array.from({ length: count }, (_, n) => Math.round((n * last) / Math.max(count - 1, 1)));
  const map = { rows: side, columns: side, color };
  return (
    <section className="kernel-film" aria-label={t('train.film')}>
      <h3>{t('train.film')}</h3>
      <div className="film-large">
        <Heatmap
          {...map}
          name={`${name}, ${t('train.frame', { epoch: shownNumber(frame.epoch) })}`}
          values={frame.weights}
        />
        <Legend color={color} before="" />
      </div>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={t('train.film')}
        aria-valuetext={t('train.frame', { epoch: shownNumber(frame.epoch) })}
        onChange={({ target }) => {
          const next = Number(target.value);
          // at its end the film goes on with the run
          setChosen(next === last ? null : next);
        }}
      />
      <ol className="film-strip" aria-hidden>
        {strip.map((n, place) => (
          <li key={place}>
            <FilmPicture weights={frames[n].weights} side={side} fill={color.fill} />
            <small>{shownNumber(frames[n].epoch, 2)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface FilmPictureProps {
  readonly weights: Float64Array;
  readonly side: number;
  readonly fill: (value: number) => string;
}

function FilmPicture({ weights, side, fill }: FilmPictureProps) {
  return (
    <svg viewBox={`0 0 ${side} ${side}`}>
      {Array.from(weights, (value, n) => (
        <rect key={n} x={n % side} y={Math.floor(n / side)} width={1.02} height={1.02} fill={fill(value)} />
      ))}
    </svg>
  );
}
