import { useMemo, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, shownNumber } from '../../core/index.ts';
import type { Arrangement } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { useGridKeys } from '../parts/useGridKeys.ts';
import { arrowsOf, type Arrow } from './arrows.ts';

export interface ArrowGridProps {
  readonly name: string;
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly arrangement: Arrangement;
  readonly color: ColorScale;
  /** How many weights have been updated, the last of them now; null for all. */
  readonly reached: number | null;
  readonly onHover: (index: number | null) => void;
}

/** A few weights, each on a number line of its own: a bar from zero to the weight, an arrow from there along its step. */
export function ArrowGrid(props: ArrowGridProps) {
  const { name, before, after, arrangement, color, reached, onHover } = props;
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const { rows, columns } = arrangement;
  const { arrows, factor } = useMemo(() => arrowsOf(before, after), [before, after]);
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (cell) => root.current?.querySelectorAll<HTMLElement>('[role=gridcell]')[cell]?.focus(),
    onChoose: onHover,
  });
  const isReached = (n: number): boolean => reached === null || n < reached;
  const label = (n: number): string => {
    const words = { name: `${name}[${n}]`, before: formatNumber(before[n]), after: formatNumber(after[n]) };
    return isReached(n) ? t('update.moves', words) : `${words.name} = ${words.before}`;
  };
  return (
    <figure className="arrow-figure">
      <div
        ref={root}
        className="arrow-grid"
        role="grid"
        aria-label={`${name}, ${t('update.step')}`}
        aria-rowcount={rows}
        aria-colcount={columns}
        style={{ '--columns': columns, '--rows': rows } as CSSProperties}
        onPointerLeave={() => onHover(null)}
      >
        {Array.from({ length: rows }, (_, row) => (
          <div role="row" key={row}>
            {arrows.slice(row * columns, (row + 1) * columns).map((arrow, column) => {
              const n = row * columns + column;
              return (
                <div
                  key={n}
                  role="gridcell"
                  className={reached === n + 1 ? 'now' : undefined}
                  aria-label={label(n)}
                  title={label(n)}
                  tabIndex={keys.active === n ? 0 : -1}
                  onKeyDown={keys.onKeyDown}
                  onFocus={() => {
                    keys.setActive(n);
                    onHover(n);
                  }}
                  onBlur={() => onHover(null)}
                  onPointerEnter={() => onHover(n)}
                >
                  <ArrowCell arrow={arrow} color={color} isReached={isReached(n)} />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <figcaption>
        <b>{name}</b> {t(factor === 1 ? 'update.arrows' : 'update.arrowsTimes', { factor })}
      </figcaption>
    </figure>
  );
}

/** Where the weight goes; where three digits do not show that it moves at all, by how much. */
function changeOf(before: number, after: number): string {
  if (shownNumber(before) !== shownNumber(after)) return ` → ${shownNumber(after)}`;
  const step = after - before;
  return step === 0 ? '' : ` ${step > 0 ? '+' : '−'} ${shownNumber(Math.abs(step))}`;
}

interface ArrowCellProps {
  readonly arrow: Arrow;
  readonly color: ColorScale;
  readonly isReached: boolean;
}

function ArrowCell({ arrow, color, isReached }: ArrowCellProps) {
  const { before, after, zero, at, head } = arrow;
  const isUp = head >= at;
  return (
    <>
      <span className="numbers">
        <span>{shownNumber(before)}</span>
        <span className="to">{isReached ? changeOf(before, after) : ''}</span>
      </span>
      <span className="line">
        <i
          className="bar"
          style={{
            left: `${Math.min(zero, at)}%`,
            width: `${Math.abs(at - zero)}%`,
            background: color.fill(before),
          }}
        />
        <i className="zero" style={{ left: `${zero}%` }} />
        {isReached && (
          <i
            className={`arrow ${isUp ? 'up' : 'down'}`}
            style={{ left: `${Math.min(at, head)}%`, width: `${Math.abs(head - at)}%` }}
          />
        )}
      </span>
    </>
  );
}
