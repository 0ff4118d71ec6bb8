import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  shownNumber,
  sumOfTerms,
  termNumbers,
  type Explanation,
  type Readings,
  type Ref,
  type Term,
} from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { KernelAddends } from './KernelAddends.tsx';
import { MapReadings, type MapReadingsProps } from './MapReadings.tsx';
import { StampLine } from './StampLine.tsx';
import './turned.css';

export interface StepReadingsProps extends Pick<
  MapReadingsProps,
  'network' | 'trace' | 'weights' | 'made' | 'isRushed' | 'theme' | 'onHover'
> {
  /** What the step computes. */
  readonly computed: Explanation;
  /** The gradient of the cell that the convolution reads: the same cell, before the slopes of the sigmoids between. */
  readonly explanation: Explanation;
  readonly readings: Readings;
  /** The kernel whose map is looked at. */
  readonly kernel: number;
  /** How many terms are in; null for all. */
  readonly termsShown: number | null;
  readonly onKernel: (kernel: number) => void;
}

/** The error that a step computes, read twice: as stamps that errors leave, and as the turned kernel over the errors. */
export function StepReadings(props: StepReadingsProps) {
  const { computed, explanation, readings, kernel, termsShown } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const { terms, ref } = explanation;
  const taken = useMemo(() => terms.slice(0, termsShown ?? terms.length), [terms, termsShown]);
  const isWhole = taken.length === terms.length;
  const maps = useMemo(() => {
    const isTaken = new Set(taken);
    return readings.maps.map(({ stamps }) => stamps.flatMap(({ term }) => (isTaken.has(term) ? [term] : [])));
  }, [readings, taken]);
  const sum = sumOfTerms(taken);
  const said = isWhole ? (
    <Whole computed={computed} read={{ ref, value: sum }} />
  ) : (
    t('turned.sum', { n: taken.length, count: terms.length, sum: shownNumber(sum) })
  );
  return (
    <section className="turned-step" aria-label={t('turned.title', { name: names.cell(ref) })}>
      <MapReadings
        {...props}
        reading={readings.maps[kernel]}
        side={readings.side}
        taken={maps[kernel].length}
        added={termsShown === null ? null : (terms[termsShown - 1] ?? null)}
        isTurned
        line={(lit) => (lit ? <StampLine network={props.network} cell={lit} /> : <strong>{said}</strong>)}
      >
        {maps.length > 1 && (
          <KernelAddends
            sums={maps.map((own) => (own.length > 0 || isWhole ? sumOfTerms(own) : null))}
            chosen={kernel}
            onChoose={props.onKernel}
          />
        )}
      </MapReadings>
    </section>
  );
}

interface WholeProps {
  readonly computed: Explanation;
  readonly read: { readonly ref: Ref; readonly value: number };
}

/** The whole sum, and what the slopes of the sigmoids between make of it. */
function Whole({ computed, read }: WholeProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const words = { name: names.cell(read.ref), sum: shownNumber(read.value) };
  const slopes = (computed.terms[0]?.factors ?? []).filter(({ kind }) => kind === 'slope');
  if (slopes.length === 0) return `${words.name} = ${words.sum}`;
  const term: Term = { value: computed.value, factors: [...slopes, { kind: 'ref', ...read }] };
  return t('turned.timesSlope', {
    ...words,
    slope: names.term({ value: 0, factors: slopes }),
    numbers: termNumbers(term),
    value: shownNumber(term.value),
  });
}
