import { memo } from 'react';
import type { Ref } from '../../core/index.ts';
import type { StageColumn } from './layout.ts';

export interface StageArrowProps extends Pick<StageColumn, 'signs'> {
  readonly of: Ref['of'];
  readonly isActive: boolean;
  /** Its column of the grid that it stands in, from 1. */
  readonly column: number;
}

/** The arrow between two columns: to the right above, to the left below. */
export const StageArrow = memo(function StageArrow({ of, signs, isActive, column }: StageArrowProps) {
  const points = of === 'value' ? 'M1 6 H13 M9 2 L13 6 L9 10' : 'M13 6 H1 M5 2 L1 6 L5 10';
  return (
    <div className={`stage-arrow ${of} ${isActive ? 'active' : ''}`} style={{ gridColumn: column }}>
      <svg viewBox="0 0 14 12" aria-hidden>
        <path d={points} />
      </svg>
      {signs && <button type="button">{signs[of === 'value' ? 0 : 1]}</button>}
    </div>
  );
});
