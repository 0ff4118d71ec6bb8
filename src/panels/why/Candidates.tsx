import { useTranslation } from '../words/useTranslation.ts';
import { isTie, type Candidate, type Ref, shownNumber } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';

export interface CandidatesProps {
  readonly candidates: readonly Candidate[];
  readonly onOpen: (ref: Ref) => void;
  readonly onHover: (ref: Ref | null) => void;
}

/** The cells of a pool's window, and which of them won. */
export function Candidates({ candidates, onOpen, onHover }: CandidatesProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <div className="candidate-list">
      <small>{t('why.candidates')}</small>
      <ul>
        {candidates.map(({ ref, value, won }) => (
          <li key={ref.index} className={won ? 'won' : ''}>
            <button
              type="button"
              className="link"
              onClick={() => onOpen(ref)}
              onPointerEnter={() => onHover(ref)}
              onPointerLeave={() => onHover(null)}
            >
              {names.cell(ref)}
            </button>
            <span>{shownNumber(value)}</span>
            <span>{t(won ? 'why.won' : 'why.lost')}</span>
          </li>
        ))}
      </ul>
      {isTie(candidates) && <p className="note">{t('why.tie')}</p>}
    </div>
  );
}
