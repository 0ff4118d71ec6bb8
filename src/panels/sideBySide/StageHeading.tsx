import { useTranslation } from '../words/useTranslation.ts';
import {
  cellCount,
  weightTensors,
  type Network,
  type NetworkName,
  shownNumber,
  shownCount,
  networkTitle,
  isConvolution,
} from '../../core/index.ts';
import type { HeaderWeights } from '../header/Header.tsx';

/** A network's answer to the digit. */
export interface StageAnswer {
  readonly digit: number;
  readonly score: number;
  /** Null while nobody has said what was meant. */
  readonly target: number | null;
  /** E. */
  readonly error: number;
}

export interface StageHeadingProps {
  readonly network: Network;
  readonly name: NetworkName;
  /** Which of its weights it is shown with, where the other is shown with another choice; else null. */
  readonly weights: HeaderWeights | null;
  /** Null before its first trace, and for a blank pad. */
  readonly answer: StageAnswer | null;
  /** It is the one that is stepped through and explained. */
  readonly isInUse: boolean;
  readonly onChoose: () => void;
}

/** Above a stage that stands beside another: which network it is, how many weights it has, and what it makes of the digit. */
export function StageHeading({ network, name, weights, answer, isInUse, onChoose }: StageHeadingProps) {
  const { t, language } = useTranslation('views');
  const { t: page } = useTranslation();
  const counts = weightTensors(network).map(cellCount);
  const shown = (count: number): string => shownCount(count, language);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return (
    <header className={`stage-heading ${isInUse ? 'in-use' : ''}`}>
      <h2>{networkTitle(name, language)}</h2>
      <p>
        <span className="first-layer">
          {t(isConvolution(network.layers[0]) ? 'sideBySide.sharedWeights' : 'sideBySide.ownWeights', {
            first: shown(counts[0]),
          })}
          <span className="of-all">{t('sideBySide.ofAll', { all: shown(all) })}</span>
        </span>{' '}
        {weights && <b>{t('sideBySide.weights', { choice: page(`header.${weights}`) })}</b>}
      </p>
      <p className="answer">{answer && <Answer {...answer} />}</p>
      {isInUse ? (
        <span className="in-use-note">{t('sideBySide.inUse')}</span>
      ) : (
        <button type="button" onClick={onChoose}>
          {t('sideBySide.use')}
        </button>
      )}
    </header>
  );
}

function Answer({ digit, score, target, error }: StageAnswer) {
  const { t } = useTranslation('views');
  return (
    <>
      {t('sideBySide.answers')} <b>{digit}</b>{' '}
      {target !== null && (
        <span className="verdict">
          {digit === target ? t('sideBySide.right') : t('sideBySide.wrong', { target })}
        </span>
      )}{' '}
      {t('sideBySide.score', { score: shownNumber(score) })} <i>E</i> = <span>{shownNumber(error)}</span>
    </>
  );
}
