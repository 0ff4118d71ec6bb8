import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type OneSided, type Ref, type TieCurve } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { SIDES } from './sides.ts';
import { TieChart } from './TieChart.tsx';
import './ties.css';

export interface TieWindowProps {
  /** Of each of the equal cells, in the order of the window. */
  readonly slopes: readonly OneSided[];
  /** Which of them is drawn, and its curve. */
  readonly shown: number;
  readonly curve: TieCurve;
  readonly onShow: (shown: number) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** The slopes of E over the equal cells of a window, as each shrinks or grows by itself, and the corner of one of them. */
export function TieWindow({ slopes, shown, curve, onShow, onHover }: TieWindowProps) {
  const { t } = useTranslation();
  const names = useNames();
  const value = ({ ref }: OneSided): string => names.cell({ ...ref, of: 'value' });
  const numberOf = (each: OneSided, side: (typeof SIDES)[number]): number =>
    side === 'kept' ? each.kept : each[side].slope;
  return (
    <section className="tie-slopes tie-window" aria-label={t('ties.window')}>
      <div>
        <p>{t('ties.alone', { first: value(slopes[0]) })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('ties.cell')}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">
                  <i className={`swatch ${side}`} />{' '}
                  {t(side === 'kept' ? 'ties.firstKept' : `ties.sides.${side}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onPointerLeave={() => onHover(null)}>
            {slopes.map((each, n) => (
              <tr
                key={each.ref.index}
                className={n === shown ? 'shown' : ''}
                onPointerEnter={() => onHover(each.ref)}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={n === shown}
                    onClick={() => onShow(n)}
                    onFocus={() => onHover(each.ref)}
                    onBlur={() => onHover(null)}
                  >
                    {value(each)}
                  </button>
                </th>
                {SIDES.map((side) => (
                  <td key={side}>{shownNumber(numberOf(each, side))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TieChart slopes={slopes[shown]} curve={curve} />
    </section>
  );
}
