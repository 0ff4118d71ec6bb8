import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { formatNumber, shownNumber } from '../../core/index.ts';
import { indexOfCell, type Arrangement } from '../parts/arrangement.ts';
import { CellGrid } from '../parts/CellGrid.tsx';
import { useNames } from '../parts/useNames.ts';
import type { ColorScale } from '../parts/colorScale.ts';
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

/** Rows that leave each cell room for its number above its arrow. */
const ROWS_WITH_NUMBERS = 6;

/** A few weights, each on a number line of its own: a bar from zero to the weight, an arrow from there along its step. */
export function ArrowGrid(props: ArrowGridProps) {
  const { name, before, after, arrangement, color, reached, onHover } = props;
  const { t } = useTranslation();
  const { arrows, factor } = useMemo(() => arrowsOf(before, after), [before, after]);
  const names = useNames();
  const isReached = (n: number): boolean => reached === null || n < reached;
  const label = (n: number): string => {
    const weight = names.cell({ tensor: name, index: n, of: 'value' });
    const words = { name: weight, before: formatNumber(before[n]), after: formatNumber(after[n]) };
    return isReached(n) ? t('update.moves', words) : `${words.name} = ${words.before}`;
  };
  return (
    <figure className="arrow-figure">
      <CellGrid
        name={`${name}, ${t('update.step')}`}
        className={arrangement.rows > ROWS_WITH_NUMBERS ? 'arrow-grid dense' : 'arrow-grid'}
        {...arrangement}
        onPoint={(n) => onHover(n === null ? null : indexOfCell(arrangement, n))}
        cell={(n) => {
          const index = indexOfCell(arrangement, n);
          // kernels that stand as tiles leave room over
          if (index >= before.length) return null;
          return {
            className: reached === index + 1 ? 'now' : undefined,
            'aria-label': label(index),
            title: label(index),
            children: <ArrowCell arrow={arrows[index]} color={color} isReached={isReached(index)} />,
          };
        }}
      />
      <figcaption>
        <b>{name}</b> {t(factor === 1 ? 'update.arrows' : 'update.arrowsTimes', { factor })}
      </figcaption>
    </figure>
  );
}

/** The weight's new value, as text; where three digits show no difference, the difference. */
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
