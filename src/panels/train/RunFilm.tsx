import { bisector } from 'd3';
import type { TFunction } from 'i18next';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber, shownPercent } from '../../core/index.ts';
import type { Weights } from '../../core/index.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import type { RunNetworks } from './RunHead.tsx';

/** All weights at a point of the run, counted in epochs. */
export interface Frame {
  readonly epoch: number;
  readonly weights: Weights;
  /** Share of the validation digits, where that was measured. */
  readonly accuracy: number | null;
}

export interface RunFilmProps {
  /** The kernel that is drawn; null where the first layer is too large for it. */
  readonly picture: { readonly name: string; readonly side: number } | null;
  readonly frames: readonly Frame[];
  /** The frame that the stage shows; null while it shows the weights of now. */
  readonly shown: Frame | null;
  /** The frame that the weights of now are of; null for the newest. */
  readonly now: Frame | null;
  /** Whether the film's last frame is the weights of now. */
  readonly isLive: boolean;
  readonly theme: ColorTheme;
  /** While another network is in use than the run's, the stage cannot follow. */
  readonly networks: RunNetworks;
  readonly onShow: (frame: Frame | null) => void;
  readonly onGoOn: (frame: Frame) => void;
}

/** So many small kernels stand in the strip. */
const STRIP = 8;

/** The run as a film of the whole network: a slider that the stage follows, and the kernel as it came to be. One scale for all. */
export const RunFilm = memo(function RunFilm(props: RunFilmProps) {
  const { picture, frames, shown, now, isLive, theme, networks, onShow, onGoOn } = props;
  const { t, i18n } = useTranslation('lens');
  const last = frames.length - 1;
  const at = placeOf(frames, shown ?? now);
  const frame = frames[at];
  const isOther = networks.other !== null;
  return (
    <section className={`run-film ${picture ? '' : 'plain'}`} aria-label={t('run.film')}>
      <h3>{t('run.filmOf', { network: networks.run })}</h3>
      {picture && <Kernels {...{ ...picture, frames, at, theme }} />}
      <div className="film-controls">
        <input
          type="range"
          disabled={isOther}
          min={0}
          max={last}
          value={at}
          aria-label={t('run.film')}
          aria-valuetext={t('train.frame', { epoch: shownNumber(frame.epoch) })}
          onChange={({ target }) => {
            const next = Number(target.value);
            // at its end the film goes on with the run
            onShow(isLive && next === last ? null : frames[next]);
          }}
        />
        <p role="status">
          {isOther && t('run.filmOther', { ...networks })}
          {!isOther && (shown ? shownFrame(t, shown, i18n.language) : t('run.showingNow'))}
        </p>
        <p className="film-buttons">
          <button type="button" disabled={!shown} onClick={() => onShow(null)}>
            {t('run.backToNow')}
          </button>
          <button
            type="button"
            disabled={!shown}
            title={t('run.goOnHint')}
            onClick={() => shown && onGoOn(shown)}
          >
            {t('run.goOn')}
          </button>
        </p>
      </div>
    </section>
  );
});

function shownFrame(t: TFunction<'lens'>, { epoch, accuracy }: Frame, language: string): string {
  const words = { epoch: shownNumber(epoch) };
  if (accuracy === null) return t('run.showing', words);
  return t('run.showingRight', { ...words, percent: shownPercent(accuracy, language) });
}

const byEpoch = bisector<Frame, number>(({ epoch }) => epoch);

/** Where a frame stands, or, when the film was thinned, the one that is nearest to it. */
export function placeOf(frames: readonly Frame[], frame: Frame | null): number {
  return frame ? byEpoch.center(frames, frame.epoch) : frames.length - 1;
}

interface KernelsProps {
  readonly name: string;
  readonly side: number;
  readonly frames: readonly Frame[];
  readonly at: number;
  readonly theme: ColorTheme;
}

function Kernels({ name, side, frames, at, theme }: KernelsProps) {
  const { t } = useTranslation('lens');
  const extent = extentOf(...frames.map(({ weights }) => weights[name]));
  const color = useMemo(() => colorScale('weight', theme, extent), [theme, extent]);
  const last = frames.length - 1;
  const count = Math.min(STRIP, frames.length);
  const strip = Array.from({ length: count }, (_, n) => Math.round((n * last) / Math.max(count - 1, 1)));
  const { epoch, weights } = frames[at];
  return (
    <>
      <div className="film-large">
        <Heatmap
          rows={side}
          columns={side}
          color={color}
          name={`${name}, ${t('train.frame', { epoch: shownNumber(epoch) })}`}
          values={weights[name]}
        />
        <Legend color={color} before="" />
      </div>
      <ol className="film-strip" aria-hidden>
        {strip.map((n, place) => (
          <li key={place}>
            <Kernel weights={frames[n].weights[name]} side={side} fill={color.fill} />
            <small>{shownNumber(frames[n].epoch, 2)}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

interface KernelProps {
  readonly weights: Float64Array;
  readonly side: number;
  readonly fill: (value: number) => string;
}

function Kernel({ weights, side, fill }: KernelProps) {
  return (
    <svg viewBox={`0 0 ${side} ${side}`}>
      {Array.from(weights, (value, n) => (
        <rect key={n} x={n % side} y={Math.floor(n / side)} width={1.02} height={1.02} fill={fill(value)} />
      ))}
    </svg>
  );
}
