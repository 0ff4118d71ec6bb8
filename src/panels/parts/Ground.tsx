import { memo } from 'react';
import './ground.css';

export interface GroundProps {
  /** Of the picture, in its own units. */
  readonly width: number;
  readonly height: number;
  /** How far lines around what lies at its edge may reach, corners included as if they were pointed. */
  readonly reach: number;
}

/**
 * Lies unseen under a picture and around it. When the room that a picture takes up changes, the browser layers the whole page
 * anew; over such a ground it does not where a line comes to the edge.
 */
export const Ground = memo(function Ground({ width, height, reach }: GroundProps) {
  return <path className="ground" d={`M${-reach} ${-reach}H${width + reach}V${height + reach}H${-reach}z`} />;
});
