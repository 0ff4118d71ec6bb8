import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type OneSided, type Ref, type TieCurve } from '../../core/index.ts';
import { sentences } from '../parts/joined.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { useNames } from '../parts/useNames.ts';
import { SIDES, type TieSide } from './sides.ts';
import { TieChart } from './TieChart.tsx';
import './ties.css';

export interface TieSlopesProps {
  readonly slopes: OneSided;
  readonly curve: TieCurve;
  /** The slope whose terms are shown. */
  readonly side: TieSide;
  readonly onSide: (side: TieSide) => void;
}

/** The slopes of E to both sides of a cell beside what backpropagation gives, and the corner between them. */
export function TieSlopes({ slopes, curve, side, onSide }: TieSlopesProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { ref, kept, left, right, pools } = slopes;
  const cell: Ref = { ...ref, of: 'value' };
  const numbers: Record<TieSide, number> = { left: left.slope, right: right.slope, kept };
  return (
    <section className="tie-slopes" aria-label={t('ties.title', { cell: names.cell(cell) })}>
      <p>
        {sentences(
          t(pools > 0 ? 'ties.kink' : 'ties.level', { cell: names.cell(cell), pools }),
          pools > 0 && t(`ties.${keptAs(slopes)}`),
        )}
      </p>
      <RadioGroup<TieSide>
        name={t('ties.side')}
        className="tie-sides"
        value={side}
        options={SIDES.map((value) => ({
          value,
          label: `${t(`ties.sides.${value}`)} ${shownNumber(numbers[value])}`,
          extra: <i className={`swatch ${value}`} />,
        }))}
        onChange={onSide}
      />
      <TieChart slopes={slopes} curve={curve} />
    </section>
  );
}

/** Which side's slope backpropagation gives, where it gives one. */
export function keptAs({ kept, left, right }: OneSided): 'isLeft' | 'isRight' | 'isNeither' {
  if (kept === left.slope) return 'isLeft';
  return kept === right.slope ? 'isRight' : 'isNeither';
}
