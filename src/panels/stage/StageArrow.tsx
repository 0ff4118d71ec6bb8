import { memo, useContext, type KeyboardEvent } from 'react';
import type { Ref } from '../../core/index.ts';
import { PlainNamesContext } from '../parts/plainNames.ts';
import { NetworkContext } from '../parts/useNames.ts';
import type { StageColumn } from './layout.ts';

export interface StageArrowProps extends Pick<StageColumn, 'signs'> {
  readonly of: Ref['of'];
  readonly isActive: boolean;
  /** Its column of the grid that it stands in, from 1. */
  readonly column: number;
  /** Of the signs of a block one is met with Tab; arrow keys lead to the others. */
  readonly isTabStop?: boolean;
}

/** The arrow between two columns: to the right above, to the left below; with a sign it tells what that means. */
export const StageArrow = memo(function StageArrow(props: StageArrowProps) {
  const { of, signs, isActive, column, isTabStop = false } = props;
  const sign = signs?.[of === 'value' ? 0 : 1];
  const label = useSignLabel(sign);
  const points = of === 'value' ? 'M1 6 H13 M9 2 L13 6 L9 10' : 'M13 6 H1 M5 2 L1 6 L5 10';
  const arrow = (
    <svg viewBox="0 0 14 12" aria-hidden>
      <path d={points} />
    </svg>
  );
  return (
    <div className={`stage-arrow ${of} ${isActive ? 'active' : ''}`} style={{ gridColumn: column }}>
      {sign ? (
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          aria-label={label}
          data-sign={sign}
          onKeyDown={moveAmongSigns}
        >
          {arrow}
          <span>{sign}</span>
        </button>
      ) : (
        arrow
      )}
    </div>
  );
});

/** The sign and its plain name; undefined until names have come. */
function useSignLabel(sign: string | undefined): string | undefined {
  const names = useContext(PlainNamesContext);
  const network = useContext(NetworkContext);
  const name = sign && names && 'layers' in network ? names.of(network).sign(sign) : null;
  return name ? `${name.article}: ${name.name}` : undefined;
}

const BY: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function moveAmongSigns(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = BY[event.key];
  const block = event.currentTarget.closest('.stage-block');
  if (by === undefined || !block) return;
  // else it would be a step of the pass
  event.preventDefault();
  const signs = Array.from(block.querySelectorAll<HTMLButtonElement>('.stage-arrow button'));
  signs[signs.indexOf(event.currentTarget) + by]?.focus();
}
