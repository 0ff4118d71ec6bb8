import { useMemo } from 'react';
import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import {
  shownNumber,
  texComparison,
  texFirst,
  texNumbers,
  type Network,
  type SumStyle,
} from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import { pictureOf } from './picture.ts';
import { printMapSums } from './printedSums.ts';
import { outcomeOf, resultDigits } from './Result.tsx';
import type { StepProps } from './stepProps.ts';
import { stepShown, type StepShown } from './stepShown.ts';
import './nowLine.css';

/** The explanations of the update are one, of a weight that it moves. */
export type NowLineProps = StepProps;

/** This step's operation in one line, with its numbers: the card where there is no room for one. */
export function NowLine(props: NowLineProps) {
  const { phase, frame, explanations, isRushed } = props;
  const { t } = useTranslation();
  const names = useNames();
  const shown = useMemo((): StepShown | null => {
    const [explanation] = explanations;
    if (phase.half === 'update') return explanation && { kind: 'cell', explanation, isOneOfMany: false };
    return stepShown(phase, frame, explanations);
  }, [phase, frame, explanations]);
  const outcome = shown && outcomeOf(t, names, shown);
  return (
    <section className={`now-line ${phase.half}`} aria-label={t('now.title')}>
      {shown && !isRushed && (
        <>
          <b>{outcome?.name ?? names.cell(shown.explanation.ref)}</b>
          <Operation {...props} shown={shown} value={outcome?.value ?? shown.explanation.value} />
        </>
      )}
    </section>
  );
}

/** A sum over several maps as what each of them adds, all else as its formula with the numbers in. */
function Operation(props: NowLineProps & { readonly shown: StepShown; readonly value: number }) {
  const { network, frame, explanations, after, shown, value } = props;
  const { t } = useTranslation();
  const picture = useMemo(() => pictureOf(network, explanations), [network, explanations]);
  if (picture?.kind !== 'product' || !picture.maps || picture.results)
    return <Formula tex={`{}=${rightSide(t, network, shown)}`} />;
  const digits = resultDigits(after, shown);
  const sums = printMapSums(picture, picture.maps, frame.termsShown ?? picture.terms.length, digits);
  return (
    <span className="map-sums">
      {picture.maps.map(({ map }, n) => (
        <span key={map}>
          {n === 0 ? '=' : '+'} {sums[n] === '' ? '…' : sums[n]} <small>{t('now.map', { map })}</small>
        </span>
      ))}
      <span>= {shownNumber(value, digits)}</span>
    </span>
  );
}

function rightSide(t: Translate, network: Network, shown: StepShown): string {
  const { explanation } = shown;
  const style: SumStyle = {
    written: 2,
    others: (sum, count) => `${sum}\\;\\text{${t('now.others', { count })}}`,
  };
  switch (shown.kind) {
    case 'sum':
      return texFirst(explanation.terms, shown.seen, style);
    case 'comparison':
      return texComparison(network, shown.seen)[1];
    case 'cell':
    case 'cells':
      return texNumbers(explanation, explanation.value, style);
  }
}
