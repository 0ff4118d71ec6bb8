import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import {
  blockOfTensor,
  blocksOf,
  factorDigits,
  frontMapsOf,
  isTie,
  namesOf,
  ownerOf,
  shownNumber,
  tensorOf,
  type Explanation,
  type Names,
  type Network,
} from '../../core/index.ts';
import type { Phase } from '../../timeline/phases.ts';
import { Formula } from '../parts/Formula.tsx';
import { MapLabel, MapTitle } from '../parts/MapLabel.tsx';
import { usePlainNames } from '../parts/plainNames.ts';
import { useNames } from '../parts/useNames.ts';
import type { Picture } from './picture.ts';
import { formulasOf, type StepShown } from './stepShown.ts';

export interface ResultProps {
  readonly picture: Picture;
  readonly shown: StepShown;
  /** The sigmoid of a dense sum. */
  readonly after: Explanation | null;
  readonly phase: Phase;
  readonly network: Network;
}

/** Digits of the result: as many as σ needs, where it is taken of it. */
export function resultDigits(after: Explanation | null, shown: StepShown): number {
  return after && shown.kind === 'cell' ? factorDigits(after.terms[0], 'sigmoid') : 3;
}

/** Characters from which on a result is set smaller, so that it fits its column. */
const LONG = 7;

/** The step's result, large, with what is said of it. */
export function Result({ picture, shown, after, phase, network }: ResultProps) {
  const { t } = useTranslation();
  const said = usePlainNames()?.captions(t) ?? t;
  const names = useNames();
  const outcome = outcomeOf(t, names, shown);
  const digits = resultDigits(after, shown);
  const text = outcome ? shownNumber(outcome.value, digits) : '';
  return (
    <div className="result">
      {outcome && (
        <>
          <small>
            <MapLabel text={outcome.name} />
          </small>
          <b className={text.length > LONG ? 'big long' : 'big'}>{text}</b>
        </>
      )}
      <div className="said">
        {after && shown.kind === 'cell' && (
          <p className="then">
            {t('now.andSigma')} <MapTitle text={names.cell(after.ref)} /> = <b>{shownNumber(after.value)}</b>
          </p>
        )}
        <ul className="remarks">
          {remarks(said, network, picture, shown, phase).map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Of a cell that is not whole yet what there is so far; of many cells at once nothing large. */
export function outcomeOf(
  t: Translate,
  names: Names,
  shown: StepShown,
): { name: string; value: number } | null {
  const { explanation } = shown;
  switch (shown.kind) {
    case 'cells':
      return null;
    case 'cell':
      return { name: names.cell(explanation.ref), value: explanation.value };
    case 'sum':
      return {
        name: t('now.sumSoFar', { n: shown.seen, count: explanation.terms.length }),
        value: shown.value,
      };
    case 'comparison':
      return { name: t('now.largestSoFar'), value: shown.largest.value };
  }
}

function remarks(t: Translate, network: Network, picture: Picture, shown: StepShown, phase: Phase): string[] {
  if (picture.kind === 'sigmoid') return [];
  if (picture.kind === 'candidates') {
    if (picture.explanation.op !== 'max') {
      const [error] = picture.explanation.terms[0].factors;
      const cell = error.kind === 'ref' ? namesOf(network).cell({ ...error.ref, of: 'value' }) : '';
      return [t('remarks.remembered', { count: picture.candidates.length - 1, cell })];
    }
    if (shown.kind === 'comparison') return [];
    return isTie(picture.candidates) ? [t('remarks.tie'), t('remarks.remembers')] : [t('remarks.remembers')];
  }
  const count = (zero: string): number => picture.terms.filter((term) => term.zero === zero).length;
  const blank = count('blank pixel');
  const flat = count('nearly flat');
  return [
    phase.kind === 'kernelGradient' ? ofKernel(t, network, phase.tensor) : '',
    phase.kind === 'denseGradient' ? t('remarks.oneError') : '',
    blank > 0 ? t('now.blankPixels', { count: blank }) : '',
    flat > 0 && flat < picture.terms.length ? t('remarks.nearlyFlat', { count: flat }) : '',
  ].filter((remark) => remark !== '');
}

/** Of one kernel that its gradient is a sliding sum again; of several that none has errors of another's map, and where those meet. */
function ofKernel(t: Translate, network: Network, weights: string): string {
  const others = frontMapsOf(tensorOf(network, weights)) - 1;
  const reader = blocksOf(network)[blockOfTensor(network, weights) + 1]?.weighted;
  return reader && others > 0
    ? t('remarks.ownKernels', { count: others, met: reader.output })
    : t('remarks.sameSum', { input: ownerOf(network, weights)?.input ?? '' });
}

/** The step in symbols, and with its numbers in; where there is room for it. */
export function FormulaLine(props: Pick<ResultProps, 'network' | 'shown'> & { readonly isRushed: boolean }) {
  const { network, shown, isRushed } = props;
  if (isRushed) return <div className="formula-line" />;
  return (
    <div className="formula-line">
      {formulasOf(network, shown).map((tex) => (
        <Formula key={tex} tex={tex} />
      ))}
    </div>
  );
}
