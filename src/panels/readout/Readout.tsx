import { useTranslation } from '../words/useTranslation.ts';
import { termNumbers, type Explanation, shownNumber } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import './readout.css';

/** Row and column in a map, which map of several, and the index that counts the cells of all maps through: `j = 55`. */
export interface ReadoutPlace {
  readonly row: number;
  readonly column: number;
  readonly map: number | null;
  readonly counted: string | null;
}

export interface ReadoutProps {
  readonly explanation: Explanation;
  /** Whether this pass has come to the cell; its number is not told before. */
  readonly isComputed: boolean;
  /** For tensors that have rows and columns. */
  readonly place: ReadoutPlace | null;
  /** The maps that the cell feeds, and how many cells in each. */
  readonly feeds: readonly { readonly name: string; readonly count: number }[];
}

/** The arithmetic of the cell that is pointed at. */
export function Readout({ explanation, isComputed, place, feeds }: ReadoutProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { ref, value, terms, op, candidates = [] } = explanation;
  const largest = terms.reduce(
    (most, term) => (Math.abs(term.value) > Math.abs(most.value) ? term : most),
    terms[0],
  );
  const winner = candidates.find(({ won }) => won);
  return (
    <div className="readout-card">
      <p>
        {/* the cell that has the focus is described by this card, and has just said its name and number itself */}
        <span aria-hidden>
          <b>{names.cell(ref)}</b>
          {isComputed ? <> = {shownNumber(value)}</> : <i> {t('stage.notYet')}</i>}
        </span>
        {place && (
          <small>
            {' '}
            {place.map === null
              ? t('readout.place', { ...place })
              : t('readout.placeOf', { ...place, map: place.map })}
            {place.counted && ` · ${place.counted}`}
          </small>
        )}
      </p>
      {isComputed && op === 'sum' && terms.length > 0 && (
        // so do its name and numbers what the formula says
        <span aria-hidden>
          <Formula tex={explanation.tex} className="small" />
        </span>
      )}
      {isComputed && terms.length > 1 && (
        <small>
          {t('readout.largest', {
            count: terms.length,
            term: names.term(largest),
            numbers: termNumbers(largest),
          })}
        </small>
      )}
      {isComputed && terms.length === 1 && op !== 'given' && (
        <small>
          {op === 'sigmoid'
            ? `σ(${names.term(terms[0])}) = σ(${termNumbers(terms[0], 'sigmoid')})`
            : `${names.term(terms[0])} = ${termNumbers(terms[0])}`}
        </small>
      )}
      {isComputed && winner && <small>{t('readout.winner', { cell: names.cell(winner.ref) })}</small>}
      {feeds.length > 0 && (
        <small>
          {t('readout.feeds')} {feeds.map(({ name, count }) => `${name} ×${count}`).join(', ')}
        </small>
      )}
    </div>
  );
}
