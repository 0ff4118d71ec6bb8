import { memo } from 'react';
import type { Ref } from '../../core/index.ts';
import type { StageColumn } from './layout.ts';

export interface StageArrowProps {
  readonly of: Ref['of'];
  readonly before: StageColumn;
  readonly after: StageColumn;
  readonly isActive: boolean;
}

/** What an operation is called beside its arrow, forward and backward. */
const SIGNS: Record<NonNullable<StageColumn['operation']>, readonly [string, string]> = {
  convolution: ['⊛', 'Σ'],
  maxPool: ['max', '→1'],
  sigmoid: ['σ', 'ds'],
  dense: ['Σ', 'Σ'],
  squaredError: ['', ''],
};

/** The arrow between two columns: to the right above, to the left below. */
export const StageArrow = memo(function StageArrow({ of, after, isActive }: StageArrowProps) {
  const [forward, backward] = after.operation ? SIGNS[after.operation] : ['', ''];
  const points = of === 'value' ? 'M1 6 H13 M9 2 L13 6 L9 10' : 'M13 6 H1 M5 2 L1 6 L5 10';
  return (
    <div className={`stage-arrow ${of} ${isActive ? 'active' : ''}`} aria-hidden>
      <svg viewBox="0 0 14 12">
        <path d={points} />
      </svg>
      <span>{of === 'value' ? forward : backward}</span>
    </div>
  );
});
