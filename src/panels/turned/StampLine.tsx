import { useTranslation } from '../words/useTranslation.ts';
import {
  coordinatesOf,
  shownNumber,
  tensorOf,
  termNumbers,
  type Network,
  type PatchCell,
} from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';

export interface StampLineProps {
  readonly network: Network;
  /** The place of the patch that is pointed at or was added last. */
  readonly cell: PatchCell;
}

/** What one place of the patch gives: the term with its numbers and where in its stamp the cell lies, or why there is none. */
export function StampLine({ network, cell: { place, weight, term } }: StampLineProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  if (!place) return t('turned.outside', { weight: names.cell(weight) });
  if (!term) return t('turned.lost', { place: names.cell(place) });
  const [u, v] = coordinatesOf(tensorOf(network, weight.tensor), weight.index).slice(-2);
  return (
    <>
      <span className="term">{`${names.term(term)} = ${termNumbers(term)} = ${shownNumber(term.value)}`}</span>{' '}
      <span className="met">{t('turned.inStamp', { place: names.cell(place), u, v })}</span>
    </>
  );
}
