import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { MapTitle } from '../parts/MapLabel.tsx';
import {
  shownNumber,
  sumOfTerms,
  type Explanation,
  type Network,
  type Readings,
  type Ref,
  type Trace,
  type Weights,
} from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { useNames } from '../parts/useNames.ts';
import { KernelAddends } from './KernelAddends.tsx';
import { MapReadings } from './MapReadings.tsx';
import { RunControls } from './RunControls.tsx';
import { StampLine } from './StampLine.tsx';
import { useRun } from './useRun.ts';
import './turned.css';

export interface ReadingsPictureProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly weights: Weights;
  readonly explanation: Explanation;
  /** What the convolution makes. */
  readonly made: string;
  readonly readings: Readings;
  /** The kernel whose map is looked at. */
  readonly kernel: number;
  readonly onKernel: (kernel: number) => void;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

type Lie = 'turned' | 'asItLies';

/** One gradient read twice: as stamps that errors leave, and as the turned kernel over the errors. */
export function ReadingsPicture(props: ReadingsPictureProps) {
  const { explanation, readings, kernel } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const [lie, setLie] = useState<Lie>('turned');
  const reading = readings.maps[kernel];
  const run = useRun(reading, reading.stamps.length);
  const terms = reading.stamps.slice(0, run.taken).map(({ term }) => term);
  const name = names.cell(explanation.ref);
  return (
    <section className="turned-box" tabIndex={-1} aria-label={t('turned.title', { name })}>
      <div className="turned">
        <header>
          <p>
            <MapTitle text={name} /> = <strong>{shownNumber(explanation.value)}</strong>
          </p>
          <RunControls run={run} count={reading.stamps.length} />
          <RadioGroup<Lie>
            name={t('turned.kernel')}
            className="compact"
            value={lie}
            options={[
              { value: 'turned', label: t('turned.turned') },
              { value: 'asItLies', label: t('turned.asItLies') },
            ]}
            onChange={setLie}
          />
        </header>
        <MapReadings
          {...props}
          key={kernel}
          reading={reading}
          side={readings.side}
          taken={run.taken}
          added={run.taken < reading.stamps.length ? (reading.stamps[run.taken - 1]?.term ?? null) : null}
          isTurned={lie === 'turned'}
          isRushed={false}
          line={(lit) => (
            <>
              <strong>
                {t('turned.sum', {
                  n: run.taken,
                  count: reading.stamps.length,
                  sum: shownNumber(sumOfTerms(terms)),
                })}
              </strong>{' '}
              {lit ? <StampLine network={props.network} cell={lit} /> : t('turned.point')}
            </>
          )}
        >
          {readings.maps.length > 1 && (
            <KernelAddends
              sums={readings.maps.map(({ sum }) => sum)}
              chosen={kernel}
              onChoose={props.onKernel}
            />
          )}
        </MapReadings>
        <Namings tensor={explanation.ref.tensor} />
      </div>
    </section>
  );
}

/** Names in other programs. */
const CALLED = {
  full: "'full'",
  torch: 'Conv2d (PyTorch)',
  conv2: 'conv2 (MATLAB)',
  call: "conv2(errors, kernel, 'full')",
  imfilter: 'imfilter (MATLAB)',
  conv: "'conv'",
};

/** What mathematics, books and libraries call a convolution. */
function Namings({ tensor }: { readonly tensor: string }) {
  const { t } = useTranslation('views');
  return (
    <details
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>{t('turned.namings')}</summary>
      <p>{t('turned.mathematics', { tensor })}</p>
      <p>{t('turned.books', CALLED)}</p>
      <p>{t('turned.libraries', CALLED)}</p>
    </details>
  );
}
