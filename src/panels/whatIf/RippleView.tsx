import { useTranslation } from '../words/useTranslation.ts';
import { useMemo } from 'react';
import { type Network, type Ref, type Ripple, shownNumber, tensorOf } from '../../core/index.ts';
import { arrangementOfTensor } from '../parts/arrangement.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { RippleTile } from './RippleTile.tsx';
import { APART_DIGITS, quotientDigits, stageSentence } from './stageSentence.ts';
import { useReveal } from './useReveal.ts';
import { useNames } from '../parts/useNames.ts';
import { useLive } from '../parts/live.ts';
import { sentences } from '../parts/joined.ts';

export interface RippleViewProps {
  readonly network: Network;
  readonly weight: Ref;
  readonly own: number;
  readonly ripple: Ripple;
  readonly theme: ColorTheme;
}

/** With more stages than these their maps stand close. */
const ROOMY_STAGES = 7;

/** A nudge travels from the weight to E, one map a stage. */
export function RippleView({ network, weight, own, ripple, theme }: RippleViewProps) {
  const { t } = useTranslation('views');
  const live = useLive();
  const { stages } = ripple;
  const arrangements = useMemo(
    () => stages.map(({ tensor }) => arrangementOfTensor(tensorOf(network, tensor))),
    [stages, network],
  );
  const reveal = useReveal(stages.length);
  const { at, isPlaying } = reveal;
  const isEnd = at === stages.length;
  return (
    <div className="ripple">
      <div className={stages.length > ROOMY_STAGES ? 'ripple-row many' : 'ripple-row'}>
        {stages.map((stage, n) => (
          <RippleTile
            key={stage.tensor}
            stage={stage}
            arrangement={arrangements[n]}
            isShown={n < at}
            // which changes survive is only known once the pool has chosen
            survivors={n + 1 < at ? stages[n + 1].pool?.survivors : undefined}
            theme={theme}
          />
        ))}
      </div>
      <div className="ripple-told">
        <div className="ripple-steps">
          <button type="button" aria-disabled={at === 0} onClick={() => at === 0 || reveal.step(-1)}>
            {t('whatIf.ripple.back')}
          </button>
          <button type="button" aria-disabled={isEnd} onClick={() => isEnd || reveal.step(1)}>
            {t('whatIf.ripple.next')}
          </button>
          <button type="button" onClick={reveal.toggle}>
            {t(isPlaying ? 'whatIf.ripple.pause' : 'whatIf.ripple.play')}
          </button>
        </div>
        <p aria-live={live}>
          {stageSentence(t, network, ripple, weight, own, at)}{' '}
          {isEnd && <Meeting weight={weight} ripple={ripple} />}
        </p>
      </div>
    </div>
  );
}

/** The end of the story: the change of E divided by the nudge, beside the gradient. */
function Meeting({ weight, ripple }: Pick<RippleViewProps, 'weight' | 'ripple'>) {
  const { t } = useTranslation('views');
  const names = useNames();
  const digits = quotientDigits(ripple);
  return (
    <b>
      {sentences(
        t('whatIf.ripple.meets', {
          quotient: shownNumber(ripple.quotient, digits),
          name: names.cell(weight),
          gradient: shownNumber(ripple.gradient, digits),
          percent: `${shownNumber(ripple.relativeDifference * 100, APART_DIGITS)}%`,
        }),
        ripple.switched > 0 && t('whatIf.ripple.kink'),
      )}
    </b>
  );
}
