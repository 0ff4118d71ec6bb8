import { formatNumber } from '../../core/index.ts';
import type { ColorScale } from './colorScale.ts';

const STEPS = 24;

/** The colours of one scale with the numbers at its ends, after what else is to be known of the map. */
export function Legend({ color, before }: { color: ColorScale; before: string }) {
  const stops = Array.from(
    { length: STEPS },
    (_, n) => color.low + ((color.high - color.low) * (n + 0.5)) / STEPS,
  );
  return (
    <div className="legend" aria-hidden>
      {before && <span className="before">{before}</span>}
      {color.low === 0 && <span>0</span>}
      <svg viewBox={`0 0 ${STEPS} 3`} preserveAspectRatio="none">
        {stops.map((value, n) => (
          <rect key={n} x={n} width={1.05} height={3} fill={color.fill(value)} />
        ))}
      </svg>
      <span>
        {color.low < 0 ? '±' : ''}
        {formatNumber(color.high, 2)}
      </span>
    </div>
  );
}
