import { memo } from 'react';
import { shownNumber } from '../../core/index.ts';
import type { ColorScale } from './colorScale.ts';
import './legend.css';

const STEPS = 24;

export interface LegendProps {
  readonly color: ColorScale;
  /** The map's size, as text. */
  readonly before: string;
  /** The power of ten that the numbers in its cells are counted in; in the size's place while they are shown. */
  readonly power?: string;
  /** Print both ends and the middle, with 3 digits each. */
  readonly isFull?: boolean;
}

const printed = (value: number, digits: number): string => shownNumber(value, digits);

/** The colours of one scale with the numbers at its ends, after what else is to be known of the map. */
export const Legend = memo(function Legend({ color, before, power = '', isFull = false }: LegendProps) {
  const { low, high } = color;
  const stops = Array.from({ length: STEPS }, (_, n) => low + ((high - low) * (n + 0.5)) / STEPS);
  return (
    <div className={isFull ? 'legend full' : 'legend'} aria-hidden={!isFull}>
      {power && <span className="before power">{power}</span>}
      {before && <span className="before">{before}</span>}
      {isFull ? <span>{printed(low, 3)}</span> : low === 0 && <span>0</span>}
      <svg viewBox={`0 0 ${STEPS} 3`} preserveAspectRatio="none" aria-hidden>
        {stops.map((value, n) => (
          <rect key={n} x={n} width={1.05} height={3} fill={color.fill(value)} />
        ))}
      </svg>
      <span>{isFull ? printed(high, 3) : `${low < 0 ? '±' : ''}${shownNumber(high, 2)}`}</span>
    </div>
  );
});
