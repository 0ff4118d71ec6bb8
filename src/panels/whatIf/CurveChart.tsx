import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { formatNumber, type ErrorCurve, type Promised, type Ref, shownNumber } from '../../core/index.ts';
import { LineChart, type ChartScales } from '../parts/LineChart.tsx';
import { plotArea, xUnder } from '../parts/plotArea.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';
import { errorDomain, rangeOf, valueAfterKey, valueAtPointer } from './tried.ts';
import { useNames } from '../parts/useNames.ts';

export interface CurveChartProps {
  readonly weight: Ref;
  readonly curve: ErrorCurve;
  readonly gradient: number;
  readonly promise: Promised;
  /** A value to try; null for the weight's own. */
  readonly onTry: (value: number | null) => void;
}

/** E over the weight, the tangent at its own value, the kinks, and a handle that tries other values. */
export function CurveChart({ weight, curve, gradient, promise, onTry }: CurveChartProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const value = { tensor: weight.tensor, index: weight.index, of: 'value' } as const;
  const { own, ownError } = promise;
  const range = useMemo(() => rangeOf(curve), [curve]);
  const lines = useMemo(() => {
    const points = curve.values.map((at, n) => [at, curve.errors[n]] as const);
    // a kink is a corner of the curve, and the points to its sides would cut it off
    const corners = curve.kinks.map((kink) => [kink.value, kink.error] as const);
    const ends = [range.low, range.high].map((at) => [at, ownError + gradient * (at - own)] as const);
    return [
      { id: 'tangent', points: ends },
      { id: 'error', points: [...points, ...corners].toSorted(([a], [b]) => a - b) },
    ];
  }, [curve, gradient, own, ownError, range]);
  const y = useMemo(() => errorDomain(curve), [curve]);
  return (
    <LineChart
      name={t('whatIf.chart', { weight: names.cell(value) })}
      xLabel={names.cell(value)}
      yLabel="E"
      x={[range.low, range.high]}
      y={y}
      lines={lines}
    >
      {(scales) => (
        <>
          <Kinks scales={scales} curve={curve} />
          <TriedHandle
            {...{ scales, promise, range, onTry }}
            name={t('whatIf.handle', { weight: names.cell(value) })}
          />
        </>
      )}
    </LineChart>
  );
}

const Kinks = memo(function Kinks({ scales, curve }: { scales: ChartScales; curve: ErrorCurve }) {
  const { t } = useTranslation('views');
  const { kinks, pooled } = curve;
  return kinks.map(({ value, error, pools, tensors }) => (
    <path
      key={value}
      className={tensors.every((tensor) => tensor === pooled[0]) ? 'kink' : 'kink later'}
      d={`M${scales.x(value)},${scales.y(error) - 4.5}l4.5,4.5l-4.5,4.5l-4.5,-4.5z`}
    >
      <title>{t('whatIf.kinkAt', { value: shownNumber(value), pools, tensors: tensors.join(', ') })}</title>
    </path>
  ));
});

interface TriedHandleProps extends Pick<CurveChartProps, 'promise' | 'onTry'> {
  readonly scales: ChartScales;
  readonly range: ReturnType<typeof rangeOf>;
  readonly name: string;
}

/** The own value as a dot that stays, the tried one as a slider; a mouse may take hold anywhere in the chart, a finger only there: elsewhere it scrolls. */
function TriedHandle({ scales, range, promise, name, onTry }: TriedHandleProps) {
  const { t } = useTranslation('views');
  const { own, tried, ownError, triedError, parting, promised } = promise;
  const queue = useEachFrame<number>((asked) => onTry(valueAtPointer(asked[asked.length - 1], own, range)));
  const reach = useRef<SVGRectElement>(null);
  const handle = useRef<SVGGElement>(null);
  const grip = useRef<SVGCircleElement>(null);
  useEffect(() => keepFromScrolling(grip.current), []);
  /** The pointer that drags; others are let alone meanwhile. */
  const held = useRef<number | null>(null);
  const ask = (event: PointerEvent): void => {
    const asked = reach.current && xUnder(scales, event, reach.current);
    if (asked !== null) queue.add(asked);
  };
  const take = (event: PointerEvent): void => {
    if (held.current !== null && event.currentTarget.hasPointerCapture(held.current)) return;
    held.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    handle.current?.focus();
    event.preventDefault();
    ask(event);
  };
  const drag = {
    onPointerMove: (event: PointerEvent) => {
      const isHeld = event.pointerId === held.current;
      if (isHeld && event.currentTarget.hasPointerCapture(event.pointerId)) ask(event);
    },
    onPointerUp: () => queue.flush(),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = valueAfterKey(event.key, tried, range);
    if (next === null) return;
    event.preventDefault();
    onTry(next);
  };
  const isOwn = parting === 'same';
  return (
    <g className="tried-handle">
      <circle className="own" cx={scales.x(own)} cy={scales.y(ownError)} r={5} />
      {!isOwn && (
        <Gap scales={scales} tried={tried} promisedError={ownError + promised.value} trueError={triedError} />
      )}
      <rect
        ref={reach}
        className="reach"
        {...plotArea(scales)}
        onPointerDown={(event) => event.pointerType !== 'touch' && take(event)}
        {...drag}
      />
      <g
        ref={handle}
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-valuemin={range.low}
        aria-valuemax={range.high}
        aria-valuenow={tried}
        aria-valuetext={t('whatIf.valueText', {
          value: formatNumber(tried),
          error: formatNumber(triedError),
        })}
        onKeyDown={onKeyDown}
        transform={`translate(${scales.x(tried)},${scales.y(triedError)})`}
      >
        <circle className="ring" r={12} />
        <circle className="dot" r={6} />
        <circle ref={grip} className="grip" r={22} onPointerDown={take} {...drag} />
      </g>
    </g>
  );
}

/** A finger that is put down here drags. Browsers do not take `touch-action` of what lies inside a picture. */
function keepFromScrolling(element: Element | null): (() => void) | undefined {
  // a swipe that still scrolls takes it
  const prevent = (event: Event): void => void (event.cancelable && event.preventDefault());
  element?.addEventListener('touchstart', prevent, { passive: false });
  return () => element?.removeEventListener('touchstart', prevent);
}

interface GapProps {
  readonly scales: ChartScales;
  readonly tried: number;
  readonly promisedError: number;
  readonly trueError: number;
}

/** What lies between the promise and the truth, at the tried value. */
function Gap({ scales, tried, promisedError, trueError }: GapProps) {
  const [bottom, top] = scales.y.range();
  const promisedAt = Math.min(Math.max(scales.y(promisedError), top), bottom);
  return (
    <line
      className="gap"
      x1={scales.x(tried)}
      x2={scales.x(tried)}
      y1={promisedAt}
      y2={scales.y(trueError)}
    />
  );
}
