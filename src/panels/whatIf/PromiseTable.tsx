import { useTranslation } from '../words/useTranslation.ts';
import {
  shownNumber,
  shownPercent,
  termNumbers,
  type Promised,
  type Ref,
  addendDigits,
  factorDigits,
} from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';

export interface PromiseTableProps {
  readonly weight: Ref;
  readonly promise: Promised;
  /** The curve is level: the weight does not matter for this digit. */
  readonly isLevel: boolean;
  /** The line has a planted gradient for its slope. */
  readonly isWrong: boolean;
}

/** The numbers beside the curve: from where to where, what was promised, what came true, and why they part. */
export function PromiseTable({ weight, promise, isLevel, isWrong }: PromiseTableProps) {
  const { t, language } = useTranslation('views');
  const names = useNames();
  const { own, tried, ownError, triedError, promised, actual, difference, passed, parting } = promise;
  const pools = passed.reduce((sum, kink) => sum + kink.pools, 0);
  const size = Math.max(Math.abs(promised.value), Math.abs(actual));
  const percent = shownPercent(size === 0 ? 0 : Math.abs(difference) / size, language);
  const right = isLevel ? ('whatIf.level' as const) : (`whatIf.${parting}` as const);
  const reason = isWrong ? (parting === 'same' ? 'whatIf.wrong.same' : 'whatIf.wrong.apart') : right;
  const fromTo = (from: number, to: number, change: number, digits?: number): string => {
    const [fromDigits, toDigits] = addendDigits([-from, to], change, digits);
    return parting === 'same'
      ? shownNumber(from)
      : `${shownNumber(from, fromDigits)} → ${shownNumber(to, toDigits)}`;
  };
  // what is left is the smaller of the three: the other two have the places that show it
  const [actualDigits, promisedDigits] = addendDigits([actual, -promised.value], difference);
  return (
    <div className="promise">
      <dl>
        <dt>{names.cell({ tensor: weight.tensor, index: weight.index, of: 'value' })}</dt>
        <dd>{fromTo(own, tried, tried - own, factorDigits(promised, 'sum', promisedDigits))}</dd>
        <dt>E</dt>
        <dd>{fromTo(ownError, triedError, actual)}</dd>
        <dt className="tangent-key">{t(isWrong ? 'whatIf.wrong.promised' : 'whatIf.promised')}</dt>
        <dd>
          <b>{shownNumber(promised.value, promisedDigits)}</b>
        </dd>
        <dt className="small" title={names.term(promised)}>
          {names.cell(weight)} · Δw
        </dt>
        <dd className="small">{termNumbers(promised, 'sum', promisedDigits)}</dd>
        <dt className="error-key">{t('whatIf.actual')}</dt>
        <dd>
          <b>{shownNumber(actual, actualDigits)}</b>
        </dd>
        <dt className="gap-key">{t('whatIf.apart')}</dt>
        <dd>{shownNumber(difference)}</dd>
      </dl>
      <p>{t(reason, { kinks: passed.length, pools, percent })}</p>
    </div>
  );
}
