import { bisector } from 'd3';
import type { Translate } from '../words/translation.ts';
import { memo, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownPercent } from '../../core/index.ts';
import type { Weights } from '../../core/index.ts';
import { placeAt, type Arrangement } from '../parts/arrangement.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { useNameOf } from '../parts/useNameOf.ts';
import type { RunNetworks } from './RunHead.tsx';

/** All weights at a point of the run, counted in epochs. */
export interface Checkpoint {
  readonly epoch: number;
  readonly weights: Weights;
  /** Share of the validation digits, where that was measured. */
  readonly accuracy: number | null;
}

export interface TrainingReplayProps {
  /** The kernels that are drawn, all of them; null where the first layer is too large for it. */
  readonly picture: { readonly name: string; readonly arrangement: Arrangement } | null;
  readonly checkpoints: readonly Checkpoint[];
  /** The checkpoint that the stage shows; null while it shows the weights of now. */
  readonly shown: Checkpoint | null;
  /** The checkpoint that the weights of now are of; null for the newest. */
  readonly now: Checkpoint | null;
  /** Whether the last checkpoint is the weights of now. */
  readonly isLive: boolean;
  readonly theme: ColorTheme;
  /** While another network is in use than the run's, the stage cannot follow. */
  readonly networks: RunNetworks;
  readonly onShow: (checkpoint: Checkpoint | null) => void;
  readonly onGoOn: (checkpoint: Checkpoint) => void;
}

/** Small kernels in the strip. */
const STRIP = 8;

/** The checkpoints of a run, of the whole network: a slider that the stage follows, and the kernel as it came to be. One scale for all. */
export const TrainingReplay = memo(function TrainingReplay(props: TrainingReplayProps) {
  const { picture, checkpoints, shown, now, isLive, theme, networks, onShow, onGoOn } = props;
  const { t, language } = useTranslation('views');
  const last = checkpoints.length - 1;
  const at = placeOf(checkpoints, shown ?? now);
  const checkpoint = checkpoints[at];
  const isOther = networks.other !== null;
  return (
    <section className={`replay ${picture ? '' : 'plain'}`} aria-label={t('run.replay')}>
      <h3>{t('run.replayOf', { network: networks.run })}</h3>
      {picture && <Kernels {...{ ...picture, checkpoints, at, theme }} />}
      <div className="replay-controls">
        <input
          type="range"
          disabled={isOther}
          min={0}
          max={last}
          value={at}
          aria-label={t('run.replay')}
          aria-valuetext={t('train.checkpoint', { epoch: shownNumber(checkpoint.epoch) })}
          onChange={({ target }) => {
            const next = Number(target.value);
            // at its end the replay goes on with the run
            onShow(isLive && next === last ? null : checkpoints[next]);
          }}
        />
        <p role="status">
          {isOther && t('run.replayOther', { ...networks })}
          {!isOther && (shown ? checkpointText(t, shown, language) : t('run.showingNow'))}
        </p>
        <p className="replay-buttons">
          <button type="button" aria-disabled={!shown} onClick={() => shown && onShow(null)}>
            {t('run.backToNow')}
          </button>
          <button
            type="button"
            aria-disabled={!shown}
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

function checkpointText(t: Translate<'views'>, { epoch, accuracy }: Checkpoint, language: string): string {
  const words = { epoch: shownNumber(epoch) };
  if (accuracy === null) return t('run.showing', words);
  return t('run.showingRight', { ...words, percent: shownPercent(accuracy, language) });
}

const byEpoch = bisector<Checkpoint, number>(({ epoch }) => epoch);

/** The place of a checkpoint in the list, or, when they were thinned, of the one that is nearest to it. */
export function placeOf(checkpoints: readonly Checkpoint[], checkpoint: Checkpoint | null): number {
  return checkpoint ? byEpoch.center(checkpoints, checkpoint.epoch) : checkpoints.length - 1;
}

interface KernelsProps {
  readonly name: string;
  readonly arrangement: Arrangement;
  readonly checkpoints: readonly Checkpoint[];
  readonly at: number;
  readonly theme: ColorTheme;
}

function Kernels({ name, arrangement, checkpoints, at, theme }: KernelsProps) {
  const { t } = useTranslation('views');
  const extent = extentOf(...checkpoints.map(({ weights }) => weights[name]));
  const color = useMemo(() => colorScale('weight', theme, extent), [theme, extent]);
  const last = checkpoints.length - 1;
  const count = Math.min(STRIP, checkpoints.length);
  const strip = Array.from({ length: count }, (_, n) => Math.round((n * last) / Math.max(count - 1, 1)));
  const { epoch, weights } = checkpoints[at];
  // the grid says of which epoch they are
  const cellName = useNameOf(name);
  return (
    <>
      <div className="replay-large">
        <Heatmap
          {...arrangement}
          color={color}
          name={`${name}, ${t('train.checkpoint', { epoch: shownNumber(epoch) })}`}
          cellName={cellName}
          values={weights[name]}
        />
        <Legend color={color} before="" />
      </div>
      <ol className="replay-strip" aria-hidden>
        {strip.map((n, place) => (
          <li key={place}>
            <Kernel weights={checkpoints[n].weights[name]} arrangement={arrangement} fill={color.fill} />
            <small>{shownNumber(checkpoints[n].epoch, 2)}</small>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Between two kernels, in cells. */
const BETWEEN = 0.8;

interface KernelProps {
  readonly weights: Float64Array;
  readonly arrangement: Arrangement;
  readonly fill: (value: number) => string;
}

function Kernel({ weights, arrangement, fill }: KernelProps) {
  const { rows, columns, tiles } = arrangement;
  const width = columns + BETWEEN * ((tiles?.columns ?? 1) - 1);
  const height = rows + BETWEEN * ((tiles?.rows ?? 1) - 1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`}>
      {Array.from(weights, (value, n) => {
        const { row, column, tileRow, tileColumn } = placeAt(arrangement, n);
        const [x, y] = [column + BETWEEN * tileColumn, row + BETWEEN * tileRow];
        return <rect key={n} x={x} y={y} width={1.02} height={1.02} fill={fill(value)} />;
      })}
    </svg>
  );
}
