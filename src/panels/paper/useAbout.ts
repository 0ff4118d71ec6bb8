import type { Translate } from '../words/translation.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPercent } from '../../core/index.ts';
import type { HeaderWeights } from '../header/Header.tsx';
import type { StepSize } from '../../timeline/steps.ts';

export interface SheetFacts {
  readonly network: string;
  readonly weights: HeaderWeights;
  /** Share of the validation digits, 0 to 1; null where it is not known. */
  readonly accuracy: number | null;
  /** Steps of descent that were applied to the weights, and weights that were typed; null where they are as they came. */
  readonly changed: { readonly steps: number; readonly typed: number } | null;
  /** The digit wanted (null where d was typed; `isGuessed`: until the reader says so, what the network takes it for) and the answer; null on a blank pad. */
  readonly digit: {
    readonly wanted: number | null;
    readonly guess: number;
    readonly isGuessed: boolean;
  } | null;
  /** A mistake is planted in the network. */
  readonly isPlanted: boolean;
  /** The step that is shown, counted from 1. */
  readonly step: { readonly size: StepSize; readonly number: number; readonly count: number };
}

/** Of which network, weights and digit something is, and of which step where it has one; their words are those of what is printed. */
export function useAbout(facts: SheetFacts, hasStep: boolean): string[] {
  const { t, language } = useTranslation('views');
  const { t: page } = useTranslation();
  const { accuracy, changed, digit, step } = facts;
  const weights = page(`header.${facts.weights}`);
  return [
    facts.network,
    changed
      ? t(changed.typed > 0 ? 'paper.weightsTyped' : 'paper.weightsChanged', { weights, ...changed })
      : accuracy === null
        ? t('paper.weights', { weights })
        : t('paper.weightsScored', { weights, accuracy: shownPercent(accuracy, language) }),
    digit ? digitText(t, digit) : page('pad.nothing'),
    ...(hasStep
      ? [t('paper.at', { n: step.number, count: step.count, size: page(`transport.${step.size}`) })]
      : []),
    // its words have come with it; a worksheet is of the network as it should be
    ...(hasStep && facts.isPlanted ? [t('broken.badge')] : []),
  ];
}

function digitText(
  t: Translate<'views'>,
  { wanted, guess, isGuessed }: NonNullable<SheetFacts['digit']>,
): string {
  if (wanted === null) return t('paper.digitTyped', { guess });
  return t(isGuessed ? 'paper.digitGuessed' : 'paper.digit', { wanted, guess });
}
