import { memo, useId } from 'react';
import { formatNumber, shownNumber } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { ColorScale } from './colorScale.ts';
import { joinedIds } from './joined.ts';
import { LitCells } from './laterLitCells.ts';
import { useNameOf } from './useNameOf.ts';
import { READOUT } from './readoutId.ts';
import { useGridKeys } from './useGridKeys.ts';
import { piecewiseLinear } from './piecewiseLinear.ts';
import './bars.css';

export interface BarsProps {
  readonly name: string;
  readonly describedBy?: string | undefined;
  /** The grid's accessible name, where it is not the tensor's. */
  readonly label?: string;
  readonly values: ArrayLike<number>;
  readonly color: ColorScale;
  readonly isShown: (index: number) => boolean;
  readonly ghostText: string;
  readonly marks?: ReadonlyMap<number, Mark> | undefined;
  readonly selected?: number | null;
  /** The row that is set off: the digit that was wanted. */
  readonly emphasized?: number | null;
  readonly onHover?: (index: number | null) => void;
  readonly onSelect?: (index: number) => void;
}

/**
 * Ten numbers as bars, one a digit: from the left for scores, from the middle for signed values. The grid has the focus and names the
 * bar that keys are at, as a canvas would: ten controls would stand too close to each other.
 */
export const Bars = memo(function Bars(props: BarsProps) {
  const { name, values, color, isShown, ghostText, marks, selected, emphasized, onHover, onSelect } = props;
  const { t } = useTranslation();
  const id = useId();
  const lit = `${id}lit`;
  const cellName = useNameOf(name);
  const rows = values.length;
  const keys = useGridKeys({
    rows,
    columns: 1,
    onMove: (row) => onHover?.(row),
    onChoose: (row) => onSelect?.(row),
    selected: selected ?? null,
  });
  const place = piecewiseLinear([color.low, color.high], [0, 100]);
  const zero = place(0);
  return (
    <div
      className="bars"
      role="grid"
      tabIndex={0}
      aria-activedescendant={`${id}${keys.active}`}
      aria-label={props.label ?? name}
      aria-describedby={joinedIds(props.describedBy, lit)}
      aria-rowcount={rows}
      aria-colcount={1}
      onKeyDown={keys.onKeyDown}
      onFocus={() => onHover?.(keys.active)}
      onBlur={() => onHover?.(null)}
      onPointerLeave={() => onHover?.(null)}
    >
      <LitCells as="span" id={lit} {...{ marks, cellName }} first={0} cells={rows} />
      {Array.from({ length: rows }, (_, k) => {
        const shown = isShown(k);
        const at = shown ? place(values[k]) : zero;
        const note = emphasized === k ? `, ${t('grid.target')}` : '';
        const label = `${cellName(k)} ${shown ? `= ${formatNumber(values[k])}` : ghostText}${note}`;
        return (
          <div role="row" key={k}>
            {/* its keys are the grid's */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
            <div
              id={`${id}${k}`}
              role="gridcell"
              data-cell={k}
              data-active={keys.active === k || undefined}
              className={`bar ${marks?.get(k) ?? ''} ${emphasized === k ? 'emphasized' : ''}`}
              aria-label={label}
              aria-selected={selected === k}
              aria-describedby={keys.active === k ? READOUT : undefined}
              onPointerDown={() => keys.setActive(k)}
              onPointerEnter={() => onHover?.(k)}
              onClick={() => onSelect?.(k)}
            >
              <span className="digit">{k}</span>
              <span className={shown ? 'track' : 'track ghost'}>
                {shown && (
                  <span
                    className="fill"
                    style={{
                      left: `${Math.min(at, zero)}%`,
                      width: `${Math.abs(at - zero)}%`,
                      background: color.fill(color.low < 0 ? Math.sign(values[k]) * color.high * 0.6 : 0.75),
                    }}
                  />
                )}
                {color.low < 0 && <span className="zero" style={{ left: `${zero}%` }} />}
              </span>
              <span className="number">{shown ? shownNumber(values[k]) : ''}</span>
            </div>
          </div>
        );
      })}
    </div>
  );
});
